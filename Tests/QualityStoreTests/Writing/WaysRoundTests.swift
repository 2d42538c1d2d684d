import QualityModel
import QualityStore
import Testing

/// What people tried to do beside the rules. Each is tried by every way of writing.
@Suite("Ways round a rule")
struct WaysRoundTests {
  /// A workspace that can tell who acts: E-001 leads the quality system, E-002 the organisation; E-004 and E-006 audit,
  /// E-005 owns the audited process, E-007 is an employee, E-009 only reads.
  private func bench() throws -> Bench {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Actor("setup", at: Bench.moment(0))) { writer in
      try writer.add(record("organisation", "", ["name": "Sociālais dienests", "language": "lv"]))
      try writer.add(record("unit", "U-01", ["name": "Dienests"]))
      try writer.add(record("unit", "U-02", ["name": "Nodaļa", "parent": "U-01"]))
      for (id, roles) in WaysRoundTests.people.pairs {
        let account = id == "E-001" ? "manager" : ""
        try writer.add(
          record("person", id, ["name": id, "roles": roles, "unit": "U-02", "account": account]))
      }
      try writer.add(record("process", "P-01", ["name": "Aprūpe", "kind": "core", "owner": "E-005"]))
      try writer.takeOver(
        record("programme", "AP-2025", ["year": "2025", "state": "approved", "approvedBy": "E-002"]))
      try writer.takeOver(record("audit", "AUD-2025-01", audit + ["state": "inProgress", "held": "2025-01-02"]))
      try writer.takeOver(
        record(
          "finding", "F-2025-001",
          [
            "audit": "AUD-2025-01", "class": "observation", "criterion": "iso-9001-2015:8.5.1", "process": "P-01",
            "evidence": "3 no 10 nav parakstīti", "title": "Nav paraksta",
          ]))
      try writer.takeOver(record("nonconformity", "NC-2025-001", nonconformity))
      try writer.takeOver(
        record("feedback", "FB-2025-001", ["kind": "complaint", "received": "2025-01-02", "text": "Sūdzība"]))
      try writer.takeOver(
        record(
          "inspection", "INS-2025-01", ["body": "Inspekcija", "day": "2025-01-02", "result": "demands"]))
      try writer.takeOver(record("review", "MR-2024", ["year": "2024", "state": "prepared"]))
      try writer.takeOver(
        record("conclusion", "", ["review": "MR-2024", "input": "a", "text": "Izpildīts"]))
      try writer.takeOver(
        record(
          "document", "D-001",
          ["title": "Kārtība", "version": "1", "owner": "E-002", "state": "inReview"]))
    }
    return bench
  }

  private static let people: Texts = [
    "E-001": "qualityManager", "E-002": "director", "E-004": "auditor", "E-005": "owner", "E-006": "auditor",
    "E-007": "employee", "E-009": "reader",
  ]
  private let audit: Texts = [
    "title": "Audits", "planned": "2025-01-02", "leader": "E-004", "processes": "P-01", "programme": "AP-2025",
    "criteria": "iso-9001-2015:8.5.1",
  ]
  private let nonconformity: Texts = [
    "title": "Nav plāna", "found": "2025-01-02", "registered": "2025-01-02", "source": "employee", "severity": "major",
    "process": "P-01", "owner": "E-005", "due": "2025-02-01",
  ]

  private func record(_ kind: String, _ id: String, _ texts: Texts) throws -> RecordValue {
    try texts.record(kind, id)
  }

  /// The ways by which a record comes; a step has its own rules.
  private static let ways = WriteOrigin.allCases.filter { $0 != .stepCommand }

  /// Tries to write fields of a record, new or standing, by every way: none may let it through.
  private func expectRefused(
    _ kind: String, _ id: String, _ texts: Texts, by person: String, in bench: Bench,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let workspace = try Workspace.open(bench.path)
    let given = try record(kind, id, texts)
    let fields = given.schema.fields.filter { given[$0] != nil }
    for way in WaysRoundTests.ways {
      let refused = refusal {
        try workspace.write(as: Actor(person, at: Bench.moment(9)), through: way) { writer in
          _ = try writer.put(
            given,
            changing: way == .import
              ? nil
              : { old, new in
                var merged = old
                for field in fields { merged[field] = new[field] }
                return merged
              }, reason: "Labojums")
        }
      }
      #expect(refused != nil, "\(way) let \(person) write \(kind) \(id)", sourceLocation: place)
    }
    #expect(try workspace.check() == [], sourceLocation: place)
  }

  @Test("Nobody brings a finished record that needs a second person and names none, and an employee brings none at all")
  func finished() throws {
    let bench = try bench()
    let closed = nonconformity + ["state": "closed", "closed": "2025-01-05", "effective": "yes"]
    for person in ["E-001", "E-004", "E-005", "E-007", "E-009", "nobody"] {
      try expectRefused("nonconformity", "NC-2025-050", closed, by: person, in: bench)
    }
    try expectRefused("nonconformity", "NC-2025-051", closed + ["verifiedBy": "E-005"], by: "E-001", in: bench)
    try expectRefused("nonconformity", "NC-2025-052", closed + ["verifiedBy": "E-004"], by: "E-007", in: bench)
    let own: Texts = [
      "title": "Savs", "planned": "2025-01-04", "leader": "E-005", "processes": "P-01", "state": "closed",
    ]
    for person in ["E-001", "E-005", "E-007"] { try expectRefused("audit", "AUD-2025-09", own, by: person, in: bench) }
    let programme: Texts = ["year": "2026", "state": "approved", "approvedBy": "E-002"]
    for person in ["E-005", "E-007"] { try expectRefused("programme", "AP-2026", programme, by: person, in: bench) }
  }

  @Test("A finished record of days before the workspace was there is taken over, by those who lead the system alone")
  func takenOver() throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    let old: Texts = [
      "title": "Senā", "found": "2021-03-01", "source": "employee", "severity": "minor", "unit": "U-01",
      "state": "closed", "closed": "2021-05-01",
    ]
    for (person, expected) in [("E-005", "acting.right"), ("E-007", "acting.employee"), ("E-001", nil)] {
      let refused = refusal {
        try workspace.write(as: Actor(person, at: Bench.moment(9)), through: .import) {
          _ = try $0.put(record("nonconformity", "NC-2021-001", old), changing: nil)
        }
      }
      #expect(refused == expected, "\(person)")
    }
    // From the day on that the director sets, the workspace kept the kind.
    try workspace.write(as: Actor("E-002", at: Bench.moment(9))) {
      _ = try $0.perform(
        RecordAddition(record("setting", "", ["name": "kept.nonconformity", "value": "2020-01-01"])))
    }
    let refused = refusal {
      try workspace.write(as: Actor("E-001", at: Bench.moment(9)), through: .import) {
        _ = try $0.put(record("nonconformity", "NC-2021-002", old), changing: nil)
      }
    }
    #expect(refused == "take-over.nobody")
  }

  @Test(
    "The audited do not rewrite what the auditor found, nor what a nonconformity, a complaint or an inspection says")
  func rewritten() throws {
    let bench = try bench()
    for person in ["E-001", "E-002", "E-005", "E-006", "E-007", "E-009", "nobody"] {
      try expectRefused("finding", "F-2025-001", ["evidence": "10 no 10 parakstīti"], by: person, in: bench)
      try expectRefused("finding", "F-2025-001", ["class": "conformity"], by: person, in: bench)
    }
    let changes: [Texts] = [
      ["severity": "minor"], ["found": "2025-01-04"], ["registered": "2025-01-05"], ["title": "Cits"],
      ["process": "P-01", "owner": "E-004"],
    ]
    for change in changes {
      for person in ["E-004", "E-005", "E-007", "E-009", "nobody"] {
        try expectRefused("nonconformity", "NC-2025-001", change, by: person, in: bench)
      }
    }
    for person in ["E-002", "E-004", "E-005", "E-007"] {
      try expectRefused("feedback", "FB-2025-001", ["kind": "thanks"], by: person, in: bench)
      try expectRefused("inspection", "INS-2025-01", ["result": "withoutDemands"], by: person, in: bench)
    }
  }

  @Test("A step that a row of a table takes brings nothing with it that its person may not change")
  func besideAStep() throws {
    let bench = try bench()
    let change: Texts = ["state": "contained", "containment": "Papildināts"]
    try expectRefused(
      "nonconformity", "NC-2025-001", change + ["severity": "minor", "title": "Cits"], by: "E-005", in: bench)
    let workspace = try Workspace.open(bench.path)
    let given = try record("nonconformity", "NC-2025-001", change)
    try workspace.write(as: Actor("E-005", at: Bench.moment(9)), through: .update) { writer in
      _ = try writer.put(
        given,
        changing: { old, new in
          var merged = old
          for field in given.schema.fields where given[field] != nil { merged[field] = new[field] }
          return merged
        }, reason: nil)
    }
    let written = try workspace.read { try $0.record(Nonconformity.self, id: "NC-2025-001") }
    #expect(written?.state == .contained && written?.severity == .major)
  }

  @Test("A row that begins here bears nothing that later steps write, unless whoever leads the system takes it over")
  func laterSteps() throws {
    let bench = try bench()
    for person in ["E-004", "E-005", "E-007", "nobody"] {
      try expectRefused(
        "nonconformity", "NC-2025-060", nonconformity + ["verifiedBy": "E-004", "effective": "yes"], by: person,
        in: bench)
    }
  }

  @Test("Decisions and conclusions are made in the review alone")
  func review() throws {
    let bench = try bench()
    let decision: Texts = [
      "review": "MR-2024", "kind": "improvement", "text": "Mans", "responsible": "E-005", "due": "2025-06-01",
    ]
    for person in ["E-004", "E-005", "E-007"] {
      try expectRefused("decision", "MD-2024-09", decision, by: person, in: bench)
      try expectRefused("conclusion", "MR-2024/a", ["text": "Cits"], by: person, in: bench)
    }
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Actor("E-001", at: Bench.moment(8))) {
      _ = try $0.perform(ReviewConcluding(year: 2025, nil, finishes: true))
    }
    for person in ["E-001", "E-002"] {
      for way in WaysRoundTests.ways {
        for review in ["MR-2024", "MR-2025"] where review == "MR-2025" || !way.believesPast {
          let refused = refusal {
            try workspace.write(as: Actor(person, at: Bench.moment(9)), through: way) {
              _ = try $0.add(record("decision", "", decision + ["review": review]))
            }
          }
          let expected = way.believesPast ? "rule.decision.review-here" : "acting.use-case"
          #expect(refused == expected, "\(person) \(way) \(review)")
        }
      }
    }
    // What was decided in a review that was held elsewhere comes from there, and says so.
    try workspace.write(as: Actor("E-001", at: Bench.moment(10)), through: .import) {
      _ = try $0.add(record("decision", "MD-2024-01", decision))
    }
    #expect(try workspace.read { try $0.record(ReviewDecision.self, id: "MD-2024-01") }?.takenOver != nil)
    #expect(try workspace.check().faults == [])
  }

  @Test("What was taken over decides nothing in a review that is held here")
  func takenOverDecision() throws {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Actor("setup", at: Bench.moment(0))) { writer in
      try writer.add(record("person", "E-001", ["name": "Vadītājs", "roles": "director"]))
      try writer.add(record("review", "", ["year": "2025"]))
      try writer.takeOver(
        record(
          "decision", "",
          [
            "review": "MR-2025", "kind": "improvement", "text": "Sens", "responsible": "E-001", "due": "2020-01-01",
          ]))
    }
    let (has, marked) = try workspace.read { reader in
      let review = try #require(try reader.record(Review.self, id: "MR-2025"))
      let missing = try ReviewGate(reader).missing(in: review)
      return (!missing.contains(.decision), try reader.records(ReviewDecision.self).first?.takenOver)
    }
    #expect(!has && marked != nil)
  }

  @Test("Nobody grants an exception to themself, and one that was used stays")
  func exceptions() throws {
    let bench = try bench()
    let own: Texts = [
      "for": "NC-2025-001", "step": "verify", "person": "E-002", "grounds": "Maz cilvēku",
    ]
    let workspace = try Workspace.open(bench.path)
    for way in WaysRoundTests.ways where !way.believesPast {
      let refused = refusal {
        try workspace.write(as: Actor("E-002", at: Bench.moment(9)), through: way) {
          _ = try $0.add(record("exception", "", own))
        }
      }
      #expect(refused == "rule.exception.not-own", "\(way)")
    }
    try workspace.write(as: Actor("E-002", at: Bench.moment(9)), through: .import) {
      _ = try $0.takeOver(
        record(
          "exception", "EX-2025-01",
          [
            "for": "NC-2025-001", "step": "verify", "person": "E-004", "grounds": "Maz cilvēku", "state": "used",
            "grantedBy": "E-002", "grantedOn": "2025-01-03", "usedOn": "2025-01-04",
          ]))
    }
    for person in ["E-001", "E-002"] {
      let refused = refusal {
        try workspace.write(as: Actor(person, at: Bench.moment(10))) {
          try $0.withdraw("exception", "EX-2025-01", reason: "x")
        }
      }
      #expect(refused == (person == "E-002" ? "rule.exception.unused" : "acting.right"))
    }
  }

  @Test("The audits of an approved programme change with the programme alone")
  func programme() throws {
    let bench = try bench()
    for person in ["E-001", "E-002", "E-005", "E-007"] {
      for change in [["leader": "E-006"], ["processes": "P-01", "programme": "AP-2025", "team": "E-006"]]
        as [Texts]
      {
        try expectRefused("audit", "AUD-2025-01", change, by: person, in: bench)
      }
      let workspace = try Workspace.open(bench.path)
      let refused = refusal {
        try workspace.write(as: Actor(person, at: Bench.moment(9))) {
          try $0.withdraw("audit", "AUD-2025-01", reason: "x")
        }
      }
      #expect(refused != nil)
      let added = refusal {
        try workspace.write(as: Actor(person, at: Bench.moment(9))) {
          _ = try $0.add(record("audit", "", audit))
        }
      }
      #expect(added != nil)
    }
  }

  @Test("A document in review keeps its owner, and whoever wrote it does not approve it")
  func document() throws {
    let bench = try bench()
    for person in ["E-001", "E-002", "E-005"] {
      try expectRefused("document", "D-001", ["owner": "E-005"], by: person, in: bench)
      try expectRefused("document", "D-001", ["title": "Cits"], by: person, in: bench)
    }
    let workspace = try Workspace.open(bench.path)
    let refused = refusal {
      try workspace.write(as: Actor("E-002", at: Bench.moment(9))) {
        _ = try $0.take("approve", of: "document", "D-001")
      }
    }
    #expect(refused?.hasPrefix("step.separation") == true)
  }

  @Test("Whoever handed a nonconformity away neither verifies nor extends it")
  func handedAway() throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Actor("E-002", at: Bench.moment(9))) {
      try $0.edit("nonconformity", "NC-2025-001") { $0[Nonconformity.fields.owner] = .text("E-001") }
    }
    try workspace.write(as: Actor("E-001", at: Bench.moment(10))) {
      try $0.edit("nonconformity", "NC-2025-001") { $0[Nonconformity.fields.owner] = .text("E-005") }
    }
    let refused = refusal {
      try workspace.write(as: Actor("E-001", at: Bench.moment(11))) {
        _ = try $0.take(
          "extend", of: "nonconformity", "NC-2025-001", telling: ["due": .day(Day(number: 20_300))], reason: "x")
      }
    }
    #expect(refused?.hasPrefix("step.separation") == true)
  }

  @Test("An account that nobody is known by only reports, and nothing is taken out of the trail by whoever likes to")
  func outsiders() throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    func refused(by person: String, _ body: (WorkspaceWriter) throws -> Void) -> String? {
      refusal { try workspace.write(as: Actor(person, at: Bench.moment(9)), body) }
    }
    #expect(refused(by: "nobody") { try $0.withdraw("unit", "U-02", reason: "x") } == "acting.right")
    #expect(refused(by: "nobody") { _ = try $0.add(record("unit", "", ["name": "x"])) } == "acting.right-add")
    for person in ["E-009", "E-007", "E-005", "nobody"] {
      #expect(
        refused(by: person) { _ = try $0.proposeRedaction("nonconformity", "NC-2025-001", field: "title", reason: "x") }
          != nil)
    }
    #expect(
      refused(by: "nobody") {
        _ = try $0.add(
          record(
            "nonconformity", "",
            [
              "title": "x", "found": "2025-01-03", "source": "employee", "unit": "U-01",
            ]))
      } == nil)
  }
}

/// The texts of fields, in their order.
private struct Texts: ExpressibleByDictionaryLiteral {
  var pairs: [(String, String)]

  init(dictionaryLiteral pairs: (String, String)...) { self.pairs = pairs }

  static func + (one: Texts, other: Texts) -> Texts {
    var all = one
    all.pairs += other.pairs
    return all
  }

  func record(_ kind: String, _ id: String) throws -> RecordValue {
    var record = RecordValue(try #require(RecordSchema.named(kind)), id: id)
    for (key, text) in pairs {
      let field = try #require(record.schema.field(key), "\(kind).\(key)")
      record[field] = try field.kind.value(of: text)
    }
    return record
  }
}
