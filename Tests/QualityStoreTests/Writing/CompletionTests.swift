import QualityModel
import QualityStore
import Testing

@Suite("What nobody told is filled alike by every way of writing")
struct CompletionTests {
  private func record<Kind: RecordKind>(
    _ kind: Kind.Type, _ id: String, _ texts: KeyValuePairs<String, String>
  ) throws -> Record<Kind> {
    var record = try #require(Record<Kind>(Sample.record(Kind.key, id, texts)))
    record.content.id = id
    return record
  }

  /// What stands in the workspace after the record was brought by one way.
  private func standing<Kind: RecordKind>(
    _ brought: Record<Kind>, through origin: WriteOrigin, in bench: Bench
  ) throws -> Record<Kind> {
    let workspace = try Workspace.open(bench.path)
    try BroughtRecord(brought).bring(through: origin, into: workspace, as: Bench.actor(700))
    #expect(try workspace.check() == [], "\(origin)")
    return try workspace.read { try #require(try $0.record(brought.id)) }
  }

  @Test("A complaint has its terms", arguments: WriteOrigin.allCases)
  func complaint(_ origin: WriteOrigin) throws {
    let bench = try Bench()
    try bench.office()
    let given = try record(
      Feedback.self, "FB-2025-001", ["kind": "complaint", "received": "2025-11-10", "text": "Gaidīja trīs nedēļas"])
    let complaint = try standing(given, through: origin, in: bench)
    #expect(complaint.answerDue == Day("2025-12-10"))
    #expect(complaint.forwardDue == Day("2025-11-20"))
  }

  @Test("A nonconformity is registered, with its term and its first term", arguments: WriteOrigin.allCases)
  func nonconformity(_ origin: WriteOrigin) throws {
    let bench = try Bench()
    try bench.office()
    let given = try record(
      Nonconformity.self, "NC-2025-050",
      [
        "title": "Plāns nav pārskatīts", "found": "2025-11-01", "registered": "2025-11-02", "source": "employee",
        "severity": "minor", "process": "P-01",
      ])
    let told = try standing(given, through: origin, in: bench)
    #expect(told.due == Day("2026-01-31") && told.firstDue == told.due)
    var silent = given
    silent.content.id = "NC-2025-051"
    silent.registered = nil
    let filled = try standing(silent, through: origin, in: bench)
    #expect(filled.registered == Bench.actor(700).day && filled.due == filled.registered?.adding(days: 90))
  }

  @Test("An observation has no term", arguments: WriteOrigin.allCases)
  func observation(_ origin: WriteOrigin) throws {
    let bench = try Bench()
    try bench.office()
    let given = try record(
      Nonconformity.self, "NC-2025-050",
      ["title": "Ieteikums", "found": "2025-11-01", "source": "employee", "severity": "observation", "process": "P-01"])
    let observation = try standing(given, through: origin, in: bench)
    #expect(observation.registered != nil && observation.due == nil && observation.firstDue == nil)
  }

  @Test("The organisation's settings hold, also those that were written just before", arguments: WriteOrigin.allCases)
  func settings(_ origin: WriteOrigin) throws {
    let bench = try Bench()
    try bench.office()
    let given = try record(
      Nonconformity.self, "NC-2025-050",
      [
        "title": "Plāns", "found": "2025-11-01", "registered": "2025-11-02", "source": "employee", "severity": "major",
        "process": "P-01",
      ])
    #expect(try standing(given, through: origin, in: bench).due == Day("2025-12-02"))
    var later = given
    later.content.id = "NC-2025-051"
    try Workspace.open(bench.path).write(as: Bench.actor(700), through: origin) { writer in
      _ = try writer.add(Sample.record("setting", "", ["name": "due.major", "value": "10"]))
    }
    #expect(try standing(later, through: origin, in: bench).due == Day("2025-11-12"))
  }

  @Test("Settings that change in the same transaction hold from there on")
  func settingsBetween() throws {
    let bench = try Bench()
    try bench.office()
    let texts: KeyValuePairs = [
      "title": "Plāns", "found": "2025-11-01", "registered": "2025-11-02", "source": "employee", "severity": "major",
      "process": "P-01",
    ]
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(700)) { writer in
      try writer.add(Sample.record("nonconformity", "NC-2025-050", texts))
      try writer.add(Sample.record("setting", "", ["name": "due.major", "value": "10"]))
      try writer.add(Sample.record("nonconformity", "NC-2025-051", texts))
    }
    let due = try workspace.read { reader in try reader.record(Nonconformity.self, id: "NC-2025-051")?.due }
    #expect(due == Day("2025-11-12"))
  }

  @Test(
    "What comes finished from another register gets no term that nobody knew",
    arguments: [WriteOrigin.import, .update])
  func finished(_ origin: WriteOrigin) throws {
    let bench = try Bench()
    try bench.office()
    let closed = try standing(
      record(
        Nonconformity.self, "NC-2025-050",
        ["title": "Plāns", "found": "2025-01-01", "source": "employee", "severity": "minor", "closed": "2025-02-01"]),
      through: origin, in: bench)
    #expect(closed.state == .closed && closed.registered == nil && closed.due == nil && closed.firstDue == nil)
    let answered = try standing(
      record(
        Feedback.self, "FB-2025-001",
        ["kind": "complaint", "received": "2025-01-01", "text": "Ilgi", "answeredOn": "2025-02-01"]),
      through: origin, in: bench)
    #expect(answered.state == .answered && answered.answerDue == nil && answered.forwardDue == nil)
    let passedOn = try standing(
      record(
        Feedback.self, "FB-2025-002",
        ["kind": "complaint", "received": "2025-01-01", "text": "Ilgi", "state": "forwarded"]),
      through: origin, in: bench)
    #expect(passedOn.answerDue == nil && passedOn.forwardDue == nil)
  }

  @Test("To bring a record again that was completed is no change, whatever the settings are meanwhile")
  func again() throws {
    let bench = try Bench()
    try bench.office()
    let workspace = try Workspace.open(bench.path)
    let records = [
      try record(
        Nonconformity.self, "NC-2025-050",
        ["title": "Plāns", "found": "2025-11-01", "source": "employee", "severity": "minor", "process": "P-01"]
      ).content,
      try record(Feedback.self, "FB-2025-001", ["kind": "complaint", "received": "2025-11-10", "text": "Ilgi"]).content,
    ]
    func bring(_ number: Int, _ given: [RecordField]?) throws -> [Bool] {
      try workspace.write(as: Bench.actor(number), through: given == nil ? .import : .update) { writer in
        try records.map { record in
          let destination = ImportDestination(writer, allowsForward: false)
          let outcome = try destination.put(record, changing: given.map { _ in record.schema.fields })
          if case .same = outcome { return true } else { return false }
        }
      }
    }
    #expect(try bring(700, nil) == [false, false])
    try workspace.write(as: Bench.actor(702)) { writer in
      try writer.add(Sample.record("setting", "", ["name": "due.minor", "value": "10"]))
      try writer.add(Sample.record("setting", "", ["name": "calendar.free", "value": "2025-12-10"]))
    }
    let head = try workspace.read { try $0.trailHead().link }
    #expect(try bring(710, nil) == [true, true])
    #expect(try bring(710, []) == [true, true])
    #expect(try workspace.read { try $0.trailHead().link } == head)
  }

  @Test(
    "A major finding makes its nonconformity when it is recorded here, and comes as it is from another register",
    arguments: WriteOrigin.allCases.filter { $0 != .stepCommand })
  func finding(_ origin: WriteOrigin) throws {
    let bench = try Bench()
    try bench.office()
    try Workspace.open(bench.path).write(as: Bench.actor(5)) { writer in
      try writer.takeOver(Sample.record("person", "E-020", ["name": "Auditors 020", "roles": "auditor"]))
      try writer.takeOver(
        Sample.record(
          "audit", "AUD-2025-01",
          [
            "title": "Aprūpe", "planned": "2025-03-01", "leader": "E-001", "processes": "P-01", "state": "inProgress",
            "held": "2025-03-01",
          ]))
    }
    let finding = try standing(
      record(
        AuditFinding.self, "FD-2025-01",
        [
          "audit": "AUD-2025-01", "class": "major", "title": "Nav plāna", "evidence": "3 no 10",
          "criterion": "iso-9001-2015:8.5.1",
        ]), through: origin, in: bench)
    #expect(finding.process?.text == "P-01")
    let made = try Workspace.open(bench.path).read { reader in
      try finding.nonconformity.flatMap { try reader.record($0) }
    }
    #expect((made != nil) == !origin.believesPast)
    if let made { #expect(made.severity == .major && made.due == made.registered?.adding(days: 30)) }
  }
}
