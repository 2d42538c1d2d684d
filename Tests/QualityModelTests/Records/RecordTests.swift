import QualityModel
import Testing

@Suite("Records under their Swift types")
struct RecordTests {
  @Test("What is set under a Swift type reads back under it and stands in the record under its key")
  func typedAccess() throws {
    var record = Record<Nonconformity>(id: "NC-2025-001")
    let found = try #require(Day("2025-03-31"))
    record.title = "Nav parakstīts"
    record.found = found
    record.severity = .major
    record.owner = RecordID("E-014")
    record.causes = ["a", "b"]
    record.plannedCost = Money(hundredths: 1250)
    record.correctionEnough = false
    record.reopened = 2
    #expect(record.title == "Nav parakstīts" && record.found == found && record.severity == .major)
    #expect(record.owner?.text == "E-014" && record.causes == ["a", "b"] && record.reopened == 2)
    #expect(record.plannedCost?.text == "12.50" && record.correctionEnough == false)
    let fields = Nonconformity.fields
    #expect(record.content[fields.found] == .day(found) && record.content[fields.severity] == .text("major"))
    #expect(record.content.text(fields.plannedCost) == "12.50")
    #expect(record.content.text(fields.correctionEnough) == "false")
    record.causes = []
    record.owner = nil
    #expect(record.content[fields.causes] == nil && record.content[fields.owner] == nil, "an empty field has no value")
  }

  @Test("A record is looked at only as one of its own kind")
  func otherKind() {
    #expect(Record<Audit>(RecordValue(Nonconformity.schema)) == nil)
    #expect(Record<Nonconformity>(RecordValue(Nonconformity.schema)) != nil)
  }

  @Test("A word that this program does not know reads as none, or as the standard where one must be chosen")
  func unknownWords() {
    var value = RecordValue(Nonconformity.schema)
    let fields = Nonconformity.fields
    (value[fields.source], value[fields.severity]) = (.text("newWord"), .text("newWord"))
    let record = Record<Nonconformity>(value)
    #expect(record?.source == .employee)
    #expect(record?.severity == nil)
  }

  @Test("The identifier made of key fields joins them by slashes, an empty part included")
  func naturalIdentifiers() {
    var score = Record<CriterionScore>()
    (score.assessment, score.criterion) = (RecordID("SA-2025-01"), "1.1")
    #expect(score.content.naturalID == "SA-2025-01/1.1/")
    score.assessor = RecordID("E-014")
    #expect(score.content.naturalID == "SA-2025-01/1.1/E-014")
    #expect(RecordValue(Nonconformity.schema).naturalID == nil)
  }

  @Test("Required fields that are empty, or only look filled, are missing")
  func missing() {
    var record = RecordValue(OrganisationUnit.schema)
    #expect(record.faults.map(\.problem) == [.missing])
    for blank in ["", "  ", "\n\t"] {
      record[OrganisationUnit.fields.name] = .text(blank)
      #expect(record.faults.map(\.problem) == [.missing])
    }
    record[OrganisationUnit.fields.name] = .text("Aprūpes nodaļa")
    #expect(record.faults == [])
  }

  @Test("Values of the wrong sort, out of range or forbidden are all named, field by field")
  func faults() {
    var record = RecordValue(Risk.schema)
    let fields = Risk.fields
    record[fields.title] = .text("x " + "0101" + "90-1" + "2349")
    record[fields.likelihood] = .integer(6)
    record[fields.impact] = .text("5")
    record[fields.treatment] = .text("hope")
    record[fields.owner] = .text("kāds")
    record[fields.actions] = .list(["ok", "a\u{7}"])
    record[fields.reviewed] = .text("2025-01-01")
    let faults = Dictionary(uniqueKeysWithValues: record.faults.map { ($0.field.key, $0.problem) })
    #expect(faults["title"] == .personalCode(place: 3))
    #expect(faults["likelihood"] == .notAnInteger(1...5))
    #expect(faults["impact"] == .notAnInteger(1...5))
    #expect(faults["treatment"] == .notAChoice(["avoid", "reduce", "share", "accept", "pursue"]))
    #expect(faults["owner"] == .notAnIdentifier)
    #expect(faults["actions"] == .controlCharacter)
    #expect(faults["reviewed"] == .notADay)
    #expect(faults.count == 7)
  }
}

@Suite("What follows from a record")
struct RecordCompletionTests {
  private static let day = Day(number: 20_000)

  @Test("A new record without a state begins in the first one")
  func firstState() {
    for schema in RecordSchema.all {
      guard let state = schema.stateField, let first = state.kind.choices.first else { continue }
      var record = RecordValue(schema)
      RecordCompletion.complete(&record)
      #expect(record[state] == .text(first), "\(schema.key)")
    }
  }

  @Test(
    "A record that says when it ended is ended",
    arguments: [
      (Nonconformity.schema, Nonconformity.fields.closed, "closed"),
      (Action.schema, Action.fields.completedOn, "completed"), (Audit.schema, Audit.fields.reportedOn, "reported"),
      (Feedback.schema, Feedback.fields.answeredOn, "answered"),
    ])
  func evidentState(kind: RecordSchema, field: RecordField, state: String) {
    var record = RecordValue(kind)
    record[field] = .day(Self.day)
    RecordCompletion.complete(&record)
    #expect(record.state == state)
  }

  @Test("A state that was given stays, and no day is invented")
  func given() {
    var record = Record<Nonconformity>()
    (record.state, record.closed) = (.rejected, Self.day)
    let before = record
    RecordCompletion.complete(&record.content)
    #expect(record == before)
  }

  @Test("The first term is the term at the beginning and stays when the term moves")
  func firstTerms() {
    let terms: [(RecordSchema, RecordField, RecordField)] = [
      (Nonconformity.schema, Nonconformity.fields.firstDue, Nonconformity.fields.due),
      (Action.schema, Action.fields.firstDue, Action.fields.due),
      (Audit.schema, Audit.fields.firstPlanned, Audit.fields.planned),
    ]
    for (kind, first, current) in terms {
      var record = RecordValue(kind)
      record[current] = .day(Self.day)
      RecordCompletion.complete(&record)
      #expect(record[first] == .day(Self.day))
      var moved = record
      moved[current] = .day(Self.day.adding(days: 30))
      RecordCompletion.keepFirstTerms(record, &moved)
      #expect(moved[first] == .day(Self.day))

      // An older record may lack its first term: then the one that is being left is kept.
      var bare = record
      bare[first] = nil
      var later = bare
      later[current] = .day(Self.day.adding(days: 9))
      RecordCompletion.keepFirstTerms(bare, &later)
      #expect(later[first] == .day(Self.day))
    }
  }
}
