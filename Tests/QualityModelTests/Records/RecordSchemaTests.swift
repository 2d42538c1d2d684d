import QualityModel
import Testing

@Suite("Record schemas")
struct RecordSchemaTests {
  @Test("Keys and aliases of kinds name one kind each, and fields of a kind one field each")
  func uniqueNames() {
    let words = RecordSchema.all.flatMap { [$0.key] + $0.aliases }
    #expect(words.count == Set(words).count)
    for schema in RecordSchema.all {
      #expect(Set(schema.fields.map(\.key)).count == schema.fields.count, "\(schema.key)")
      #expect(Set(schema.fields.map(\.option)).count == schema.fields.count, "\(schema.key)")
      #expect(schema.fields.map(\.place) == Array(schema.fields.indices), "\(schema.key)")
      for word in [schema.key] + schema.aliases { #expect(RecordSchema.named(word) === schema) }
      for field in schema.fields { #expect(schema.field(field.key)?.place == field.place) }
    }
    #expect(RecordSchema.named("nothing") == nil)
  }

  @Test("Every field by which a kind is titled, dated, due, looked up, counted or put into a tree exists and fits")
  func namedFields() {
    for schema in RecordSchema.all {
      #expect(schema.fields.contains(schema.titleField), "\(schema.key)")
      if let day = schema.dayField {
        let kind = day.kind
        let isDated: Bool =
          switch kind {
          case .day, .period, .integer: true
          default: false
          }
        #expect(isDated, "\(schema.key)")
      }
      if let due = schema.due {
        #expect(due.field.kind == .day, "\(schema.key)")
        #expect(Set(due.openWords ?? []).isSubset(of: due.openField.kind.choices), "\(schema.key)")
      }
      if let parent = schema.parentField {
        #expect(parent.kind == .reference(schema.key), "\(schema.key)")
      }
      for field in schema.lookups.joined() { #expect(schema.fields.contains(field), "\(schema.key).\(field.key)") }
      switch schema.identity {
      case .yearly(_, let field, _), .year(_, let field): #expect(schema.fields.contains(field), "\(schema.key)")
      case .natural(let fields):
        #expect(schema.naturalKey == fields, "\(schema.key)")
        #expect(
          schema.naturalKey.first?.isRequired == true, "\(schema.key): a record without its first part has no name")
      case .counted, .single: break
      }
    }
  }

  @Test("A prefix belongs to one kind, or to two whose identifiers differ in form")
  func prefixes() {
    let prefixes = RecordSchema.all.compactMap { $0.identity.prefix }
    let shared = Dictionary(grouping: prefixes) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    // AP-2025 is a programme, AP-2025-001 an appraisal.
    #expect(shared == ["AP"])
    for prefix in Set(prefixes) {
      #expect(
        RecordSchema.kinds(ofID: prefix + "-2025-001").map { $0.identity.prefix } == prefixes.filter { $0 == prefix })
    }
  }

  @Test("What a kind must refer to is a kind, and stands before it in the order of writing")
  func order() throws {
    let places = Dictionary(uniqueKeysWithValues: RecordSchema.all.enumerated().map { ($1.key, $0) })
    for schema in RecordSchema.all {
      for field in schema.fields {
        guard let kind = field.kind.referredKind else { continue }
        let place = try #require(places[kind], "\(schema.key).\(field.key) refers to \(kind)")
        #expect(
          !RecordSchema.all[place].identity.isNatural, "\(schema.key).\(field.key): no single column names a \(kind)")
        guard field.isRequired, kind != schema.key else { continue }
        #expect(place < places[schema.key] ?? 0, "\(schema.key).\(field.key)")
      }
    }
  }

  @Test("Every kind has a note and a reason of withdrawal, both free text and neither required")
  func commonFields() {
    for schema in RecordSchema.all {
      for key in [RecordSchema.noteKey, RecordSchema.withdrawnKey] {
        #expect(schema.field(key)?.kind.isFreeText == true && schema.field(key)?.isRequired == false, "\(schema.key)")
      }
      // Where records have states, and in decisions, the import stands behind them by which one was taken over.
      let isMarked = schema.stateField != nil || schema === ReviewDecision.schema
      let last = !isMarked ? ["note", "withdrawn"] : ["note", "withdrawn", "takenOver"]
      #expect(schema.fields.suffix(last.count).map(\.key) == last && schema.takenOver?.key == last.dropFirst(2).first)
    }
  }

  @Test("Words of choices are distinct and can stand in files and options as they are")
  func choices() {
    for schema in RecordSchema.all {
      for field in schema.fields {
        let words = field.kind.choices
        #expect(Set(words).count == words.count, "\(schema.key).\(field.key)")
        #expect(words.allSatisfy { FieldKind.isIdentifier($0) }, "\(schema.key).\(field.key)")
      }
    }
  }

  @Test("Options are keys in kebab-case")
  func options() {
    #expect(RecordSchema.named("nonconformity")?.field("firstDue")?.option == "--first-due")
    #expect(RecordSchema.named("score")?.field("do")?.option == "--do")
  }

  @Test("A kind has every field of the data dictionary, required where the dictionary says so")
  func dictionary() throws {
    #expect(Self.dictionary.count == 39)
    for (key, line) in Self.dictionary {
      let schema = try #require(RecordSchema.named(key), "\(key)")
      #expect(schema.key == key)
      for word in line.split(separator: " ") {
        let name = word.hasSuffix("*") ? word.dropLast() : word
        let field = try #require(schema.field(String(name)), "\(key).\(name)")
        if word.hasSuffix("*") { #expect(field.isRequired, "\(key).\(name)") }
      }
    }
  }

  /// The fields of each kind as the data dictionary lists them; a star marks those that must be filled. Of plan items
  /// the
  /// years are not demanded here, since plans without years are met.
  private static let dictionary = [
    "organisation": """
    name* registrationNumber address language* currency mission vision values qualityPolicy scope \
    exclusions certificates
    """,
    "unit": "name* parent head kind headcount",
    "person": "name* unit position roles account email auditorSince active",
    "service": "name* unit kind accommodation clientGroups places registeredUntil",
    "process": """
    name* kind* owner units purpose inputs outputs suppliers customers steps resources criteria \
    previous next
    """,
    "processReport": "process* year* author summary* achievements problems proposals delivered",
    "issue": "title* kind effect changed year",
    "party": "name* kind needs relevance",
    "document": """
    title* kind number version* owner approvedBy approvedOn order inForceFrom reviewDue state \
    processes criteria location fingerprint retention
    """,
    "training": "title* kind person* planned done hours cost provider effective",
    "appraisal": "person* by year* done result developmentNeeds",
    "partner": "name* kind service contractUntil",
    "partnerEvaluation": "partner* year* by scores result actions",
    "programme": "year* objectives risks approvedBy approvedOn cycleYears",
    "audit": """
    title* kind programme processes units criteria scope method planned* held leader* team auditee \
    state conclusion reportedOn
    """,
    "checklistItem": "audit* order question* criterion answer evidence",
    "finding": "audit* class* process criterion* evidence* title* nonconformity",
    "inspection": "body* actNumber day* unit service topic result answerDue answeredOn",
    "demand": "inspection* text* due nonconformity action",
    "nonconformity": """
    title* description found* registered source* sourceRecord severity process unit service criterion \
    owner firstDue due containment containedOn causes causeClass correctionEnough correctionReason \
    state verifiedBy verifiedOn verification effective closed recurrenceOf plannedCost budgetLine \
    rejectedReason
    """,
    "cause": "nonconformity* method branch parent text* evidence isRoot",
    "action": """
    title* kind* for responsible* coResponsible due* firstDue state progress startedOn completedOn \
    result verifiedBy verifiedOn verification plannedCost spentCost budgetLine
    """,
    "risk": """
    title* kind process cause effect likelihood* impact* treatment actions residualLikelihood \
    residualImpact owner reviewed effective
    """,
    "feedback": "kind* received* from channel unit service text* answerDue answeredOn upheld state nonconformity",
    "objective": "title* level parent period* owner result state evaluation",
    "planItem": "objective* title* years* funding responsible expectedResult target actual state evaluation movedTo",
    "indicator": """
    name* definition unit direction process objective service frequency source breakdownOf \
    definitionChanged
    """,
    "target": "indicator* period* value low high",
    "measurement": "indicator* period* value numerator denominator estimate",
    "survey": "title* audience opened closed sent minimumRespondents anonymous",
    "question": "survey* order text* kind scale indicator compareWith",
    "answer": "question* respondent value subgroup",
    "tally": "question* option* count* subgroup",
    "assessment": "catalogue* scope method year* state leader assessors approvedBy approvedOn",
    "score": """
    assessment* criterion* assessor plan do check act trends targets value level fulfilment strengths \
    improvements evidence reason
    """,
    "improvement": "assessment* criterion title* weight ease quickWin action",
    "review": "year* standard preparedBy held participants state signedBy signedOn fingerprint",
    "conclusion": "review* input* text* rating",
    "decision": "review* kind* text* responsible* due* cost action",
  ]
}
