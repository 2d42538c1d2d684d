import QualityModel
import QualityStore
import Testing

@Suite("A changed setting moves the terms of open records that follow it, by every way of writing")
struct RecomputationTests {
  /// A complaint whose term was computed, one whose term was told, one that is answered, and a nonconformity.
  private func filled() throws -> (bench: Bench, workspace: Workspace) {
    let bench = try Bench()
    try bench.office()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(700)) { writer in
      let received: KeyValuePairs = ["kind": "complaint", "received": "2025-11-10", "text": "A"]
      try writer.add(Sample.record("feedback", "FB-2025-001", received))
      var told = try Sample.record("feedback", "FB-2025-002", received)
      told[Feedback.fields.answerDue] = .day(try day("2025-12-31"))
      try writer.add(told)
      var answered = try Sample.record("feedback", "FB-2025-003", received)
      answered[Feedback.fields.answerDue] = .day(try day("2025-12-10"))
      answered[Feedback.fields.answeredOn] = .day(try day("2025-11-11"))
      try writer.takeOver(answered)
      try writer.add(
        Sample.record(
          "nonconformity", "NC-2025-050",
          [
            "title": "Plāns", "found": "2025-11-01", "registered": "2025-11-02", "source": "employee",
            "severity": "minor", "process": "P-01",
          ]))
    }
    return (bench, workspace)
  }

  private func due(_ id: String, _ workspace: Workspace) throws -> Day? {
    try workspace.read { try $0.record(Feedback.self, id: id)?.answerDue }
  }

  private func setting(_ name: String, _ value: String) throws -> Record<WorkspaceSetting> {
    var record = try #require(Record<WorkspaceSetting>(Sample.record("setting", "", ["name": name, "value": value])))
    record.content.id = name
    return record
  }

  @Test("A free day moves the term that was computed, and no other", arguments: WriteOrigin.allCases)
  func freeDay(_ origin: WriteOrigin) throws {
    let (bench, workspace) = try filled()
    defer { withExtendedLifetime(bench) {} }
    #expect(try due("FB-2025-001", workspace) == Day("2025-12-10"))
    let free = try setting("calendar.free", "2025-12-10")
    if origin == .stepCommand {
      // A use case that notes a setting says itself what follows.
      try workspace.write(as: Bench.actor(701), through: origin) { _ = try $0.perform(RecordAddition(free.content)) }
    } else {
      try BroughtRecord(free).bring(through: origin, into: workspace, as: Bench.actor(701))
    }
    #expect(try due("FB-2025-001", workspace) == Day("2025-12-11"))
    #expect(try due("FB-2025-002", workspace) == Day("2025-12-31"))
    #expect(try due("FB-2025-003", workspace) == Day("2025-12-10"))
    #expect(try workspace.check() == [])
  }

  @Test("A program that edits a setting moves the terms, too")
  func edited() throws {
    let (bench, workspace) = try filled()
    defer { withExtendedLifetime(bench) {} }
    let other = try setting("calendar.free", "2025-12-24")
    try workspace.write(as: Bench.actor(701)) { _ = try $0.perform(RecordAddition(other.content)) }
    try workspace.write(as: Bench.actor(702)) {
      try $0.edit("setting", "calendar.free") { $0[WorkspaceSetting.fields.value] = .text("2025-12-10") }
    }
    #expect(try due("FB-2025-001", workspace) == Day("2025-12-11"))
    #expect(try workspace.check() == [])
  }

  @Test("The first term stays, and a term follows the setting there and back")
  func firstTerm() throws {
    let (bench, workspace) = try filled()
    defer { withExtendedLifetime(bench) {} }
    func terms() throws -> [Day?] {
      try workspace.read { reader in
        let nonconformity = try reader.record(Nonconformity.self, id: "NC-2025-050")
        return [nonconformity?.due, nonconformity?.firstDue]
      }
    }
    try workspace.write(as: Bench.actor(701)) { _ = try $0.add(setting("due.minor", "60").content) }
    #expect(try terms() == [Day("2026-01-01"), Day("2026-01-31")])
    try workspace.write(as: Bench.actor(702)) { writer in
      let setting = try #require(try writer.reader.record("setting", id: "due.minor"))
      try writer.perform(RecordWithdrawal(setting, reason: "Atcelts"))
    }
    #expect(try terms() == [Day("2026-01-31"), Day("2026-01-31")])
    #expect(try workspace.check() == [])
  }

  @Test("A term that a step moved stays, and the trail names the setting of one that was computed again")
  func extended() throws {
    let (bench, workspace) = try filled()
    defer { withExtendedLifetime(bench) {} }
    try workspace.write(as: Bench.actor(701)) { writer in
      try writer.take(
        "extend", of: "nonconformity", "NC-2025-050", telling: ["due": .day(day("2026-03-01"))], reason: "Vēlāk")
      try writer.add(setting("due.minor", "60").content)
      try writer.add(setting("calendar.free", "2025-12-10").content)
    }
    try workspace.read { reader in
      let due = try reader.record(Nonconformity.self, id: "NC-2025-050")?.due
      let facts = try reader.history("feedback", id: "FB-2025-001").last?.facts
      #expect(due == Day("2026-03-01") && facts?["setting"] == "calendar.free")
    }
  }

  @Test("Whoever does not want it leaves the terms as they are")
  func left() throws {
    let (bench, workspace) = try filled()
    defer { withExtendedLifetime(bench) {} }
    let free = try setting("calendar.free", "2025-12-10").content
    try workspace.write(as: Bench.actor(701)) { _ = try $0.perform(RecordAddition(free, follows: false)) }
    #expect(try due("FB-2025-001", workspace) == Day("2025-12-10"))
  }
}
