import QualityModel
import QualityStore
import Testing

@Suite("How much a nonconformity weighs is judged, and until then it waits")
struct JudgementTests {
  /// A workspace that can tell who acts: E-001 leads the quality system, E-005 owns the process, E-007 is an employee.
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.create().write(as: Bench.actor(1)) { writer in
      try writer.add(Sample.record("unit", "U-01", ["name": "Nodaļa"]))
      for (id, roles) in [("E-001", "qualityManager;director"), ("E-005", "owner"), ("E-007", "employee")] {
        let account = id == "E-001" ? "manager" : ""
        try writer.add(
          Sample.record("person", id, ["name": id, "roles": roles, "unit": "U-01", "account": account]))
      }
      try writer.add(Sample.record("process", "P-01", ["name": "Aprūpe", "kind": "core", "owner": "E-005"]))
    }
    return bench
  }

  private func nonconformity(_ id: String = "NC-2025-050", _ severity: String? = nil) throws -> Record<Nonconformity> {
    var record = try #require(
      Record<Nonconformity>(
        Sample.record(
          "nonconformity", id,
          [
            "title": "Plāns nav pārskatīts", "found": "2025-01-02", "registered": "2025-01-02", "source": "employee",
            "process": "P-01",
          ])))
    record.severity = severity.flatMap(Nonconformity.Severity.init)
    return record
  }

  private func standing(_ bench: Bench, _ id: String = "NC-2025-050") throws -> Record<Nonconformity> {
    try Workspace.open(bench.path, for: .reading).read { try #require(try $0.record(Nonconformity.self, id: id)) }
  }

  @Test(
    "Without a severity it has no term; the term comes with it, from the registration", arguments: WriteOrigin.allCases)
  func term(_ origin: WriteOrigin) throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    try BroughtRecord(nonconformity()).bring(through: origin, into: workspace, as: Bench.actor(6))
    let waiting = try standing(bench)
    #expect(waiting.severity == nil && waiting.due == nil && waiting.firstDue == nil)
    try judge("major", through: origin, workspace)
    let judged = try standing(bench)
    #expect(judged.severity == .major && judged.due == Day("2025-02-01") && judged.firstDue == judged.due)
    let found = try workspace.check()
    #expect(found == [], "\(found)")
  }

  private func judge(_ severity: String, through origin: WriteOrigin, _ workspace: Workspace) throws {
    try workspace.write(as: Bench.actor(8), through: origin) { writer in
      let field = Nonconformity.fields.severity
      switch origin {
      case .stepCommand, .recordCommand, .form:
        _ = try writer.perform(
          RecordChange(of: Nonconformity.schema, "NC-2025-050", reason: nil) { $0[field] = .text(severity) })
      case .import, .update:
        var given = try nonconformity().content
        given[field] = .text(severity)
        _ = try writer.put(
          given,
          changing: { old, _ in
            var new = old
            new[field] = .text(severity)
            return new
          }, through: .update, reason: nil)
      case .library: try writer.edit("nonconformity", "NC-2025-050") { $0[field] = .text(severity) }
      }
    }
  }

  @Test(
    "An employee, and an account that nobody is known by, registers it without one", arguments: WriteOrigin.allCases)
  func employees(_ origin: WriteOrigin) throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    for (place, who) in ["E-007", "somebody"].enumerated() {
      let actor = Actor(who, at: Bench.moment(6))
      let id = "NC-2025-06\(place)"
      let told = try nonconformity(id, "major")
      #expect(
        refusal { try BroughtRecord(told).bring(through: origin, into: workspace, as: actor) }
          == "rule.nonconformity.leaves-severity", "\(who)")
      try BroughtRecord(nonconformity(id)).bring(through: origin, into: workspace, as: actor)
      // Not even on the same day is it theirs to judge; a slip of the pen they may mend.
      let judging = refusal {
        try workspace.write(as: actor, through: origin) { writer in
          try writer.edit("nonconformity", id) { $0[Nonconformity.fields.severity] = .text("minor") }
        }
      }
      #expect(
        judging == "rule.nonconformity.leaves-severity" || judging == "acting.employee", "\(who) \(judging ?? "")")
      try workspace.write(as: actor) { writer in
        try writer.edit("nonconformity", id) { $0[Nonconformity.fields.title] = .text("Plāns nav pārskatīts laikā") }
      }
    }
  }

  @Test("Whoever takes part in the system tells it or leaves it open")
  func participants() throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    let owner = Actor("E-005", at: Bench.moment(6))
    try BroughtRecord(nonconformity("NC-2025-050", "major")).bring(through: .recordCommand, into: workspace, as: owner)
    try BroughtRecord(nonconformity("NC-2025-051")).bring(through: .recordCommand, into: workspace, as: owner)
    #expect(try standing(bench).due == Day("2025-02-01"))
    #expect(try standing(bench, "NC-2025-051").due == nil)
  }

  @Test("It is not planned before it is judged")
  func planning() throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    let manager = Bench.actor(6)
    try BroughtRecord(nonconformity()).bring(through: .recordCommand, into: workspace, as: manager)
    try workspace.write(as: manager) { writer in
      try writer.take("contain", of: "nonconformity", "NC-2025-050", telling: ["containment": .text("Izdarīts")])
      try writer.take(
        "analyse", of: "nonconformity", "NC-2025-050",
        telling: ["correctionEnough": .boolean(true), "correctionReason": .text("Pietiek")])
    }
    let plan = { try workspace.write(as: manager) { _ = try $0.take("plan", of: "nonconformity", "NC-2025-050") } }
    #expect(refusal(plan) == "rule.nonconformity.judged")
    try workspace.write(as: manager) { writer in
      try writer.edit("nonconformity", "NC-2025-050", reason: "Izvērtēta") {
        $0[Nonconformity.fields.severity] = .text("minor")
      }
    }
    #expect(refusal(plan) == nil)
  }

  @Test(
    "What comes planned, implemented or closed from another register was judged there",
    arguments: ["planned", "implemented", "closed"], [WriteOrigin.import, .update])
  func takenOver(_ state: String, _ origin: WriteOrigin) throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    var record = try nonconformity()
    record.state = Nonconformity.State(rawValue: state)
    record.found = try day("2020-01-02")
    record.registered = nil
    #expect(
      refusal { try BroughtRecord(record).bring(through: origin, into: workspace, as: Bench.actor(6)) }
        == "field.missing")
    record.severity = .minor
    try BroughtRecord(record).bring(through: origin, into: workspace, as: Bench.actor(6))
  }

  @Test("It waits for the quality manager, five days from its registration unless the workspace says otherwise")
  func waiting() throws {
    let bench = try bench()
    let workspace = try Workspace.open(bench.path)
    try BroughtRecord(nonconformity()).bring(through: .recordCommand, into: workspace, as: Bench.actor(6))
    func lines() throws -> [WaitLine] {
      try workspace.read { reader in
        var lines: [WaitLine] = []
        let numbers = try Settings(reader: reader).numbers(RuleSetting.all)
        let waits = Wait.all.filter { $0.kind == Nonconformity.key }
        try reader.forEachWait(WaitQuery(waits, numbers: numbers)) { lines.append($0) }
        #expect(lines.allSatisfy { waits[$0.wait].rule.name == "judge" })
        return lines
      }
    }
    #expect(try lines().map(\.day) == [Day("2025-01-07")])
    try workspace.write(as: Bench.actor(6)) {
      _ = try $0.add(Sample.record("setting", "", ["name": "due.judge", "value": "2"]))
    }
    #expect(try lines().map(\.day) == [Day("2025-01-04")])
  }
}
