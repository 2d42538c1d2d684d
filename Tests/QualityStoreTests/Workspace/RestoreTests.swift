import Foundation
import QualityModel
import QualityStore
import Testing

@Suite("Putting a backup in place")
struct RestoreTests {
  /// A workspace with its backup, and three units that came after it.
  private func bench() throws -> (Bench, backup: String) {
    let bench = try Bench()
    try bench.sample()
    let backup = bench.folder + "/copy.aplis-backup"
    let workspace = try Workspace.open(bench.path)
    try workspace.backUp(to: backup)
    for name in ["a", "b", "c"] { try add(name, workspace) }
    return (bench, backup)
  }

  private func add(_ name: String, _ workspace: Workspace, at moment: Int = 9) throws {
    try workspace.write(as: Bench.actor(moment)) { _ = try $0.add(Sample.record("unit", "", ["name": name])) }
  }

  private func restore(_ backup: String, _ bench: Bench, as person: String = "E-001") throws -> Restoration {
    try Workspace.restore(backup, to: bench.path) { _ in Actor(person, at: Bench.moment(30)) }
  }

  private func names(_ path: String) throws -> [String] {
    try Workspace.open(path, for: .reading).read { try $0.records(RecordQuery("unit")).map(\.title) }
  }

  @Test("What the backup holds stands there, what stood there is kept beside, and everything is whole")
  func replaces() throws {
    let (bench, backup) = try bench()
    let done = try restore(backup, bench)
    #expect(try names(bench.path) == ["Aprūpes nodaļa"])
    #expect(try names(#require(done.kept)) == ["Aprūpes nodaļa", "a", "b", "c"])
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
    #expect(try bench.files.filter { $0.contains("unfinished") } == [])
    #expect(try PlainSQL(bench.path).value("PRAGMA journal_mode") == "wal")
  }

  @Test("The trail tells of a restore: by whom, from which backup, and which entries are gone with which last link")
  func entry() throws {
    let (bench, backup) = try bench()
    let before = try Workspace.open(bench.path, for: .reading).read { try $0.trailHead() }
    let done = try restore(backup, bench)
    var last: TrailLine?
    let workspace = try Workspace.open(bench.path, for: .reading)
    try workspace.read { try $0.trail(last: 1) { last = $0 } }
    let line = try #require(last)
    let head = try workspace.read { try $0.link(of: done.entry - 1) }
    #expect(line.entry.event == .restore && line.entry.actor == "E-001" && line.entry.number == done.entry)
    #expect(line.facts["file"] == "copy.aplis-backup")
    #expect(line.facts["fileDigest"] == SHA256.digest(of: try bench.bytes(backup)).hex)
    #expect(line.facts["last"] == "\(done.entry - 1)" && line.facts["link"] == head)
    #expect(done.gone == done.entry...before.entry)
    #expect(line.facts["gone"] == "3" && line.facts["goneLink"] == before.link)
    #expect(line.facts["goneFrom"] == "\(done.entry)" && line.facts["goneTo"] == "\(before.entry)")
  }

  @Test("Restoring twice tells each time what is gone, also of the first restore")
  func twice() throws {
    let (bench, backup) = try bench()
    let first = try restore(backup, bench)
    let kept = try #require(first.kept)
    let second = try restore(kept, bench)
    #expect(second.gone == first.entry...first.entry)
    #expect(try names(bench.path) == ["Aprūpes nodaļa", "a", "b", "c"])
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
  }

  private func notices(_ bench: Bench) throws -> [CheckFinding] {
    try Workspace.open(bench.path, for: .reading).examine().filter { $0.weight == .notice }
  }

  @Test("Restoring the same backup again does not get rid of the word of what the first restore took")
  func again() throws {
    let (bench, backup) = try bench()
    let first = try restore(backup, bench)
    for _ in 0..<3 { _ = try restore(backup, bench) }
    let told = try notices(bench)
    #expect(told.allSatisfy { $0.identifier == "check.restored" } && told.count == 4)
    let gone = try #require(first.gone)
    #expect(
      told.contains { $0.facts["from"]?.plain == "\(gone.lowerBound)" && $0.facts["to"]?.plain == "\(gone.upperBound)" }
    )
    #expect(try Workspace.open(bench.path, for: .reading).check() == [])
  }

  @Test("What a later restore brought back is not told as gone")
  func broughtBack() throws {
    let (bench, backup) = try bench()
    let kept = try #require(try restore(backup, bench).kept)
    let second = try restore(kept, bench)
    #expect(try notices(bench).map { $0.facts["entry"] } == [.count(second.entry)])
  }

  @Test("A restore by which nothing is gone, and one over what nobody could read, say so")
  func nothingGone() throws {
    let bench = try Bench()
    try bench.sample()
    let backup = bench.folder + "/copy.aplis-backup"
    try Workspace.open(bench.path).backUp(to: backup)
    _ = try restore(backup, bench)
    #expect(try notices(bench).map(\.identifier) == ["check.restored-same"])
    try Data("no workspace".utf8).write(to: URL(fileURLWithPath: bench.path))
    _ = try restore(backup, bench)
    #expect(try notices(bench).map(\.identifier) == ["check.restored-unreadable"])
  }

  @Test("Numbers of what is gone that were lowered by hand are found; taking an import back does not lower them either")
  func loweredNumbers() throws {
    let (bench, backup) = try bench()
    _ = try restore(backup, bench)
    try PlainSQL(bench.path).run(#"UPDATE "numbering" SET "last" = 0"#)
    let found = try Workspace.open(bench.path, for: .reading).check().map(\.identifier)
    #expect(found == ["check.numbering-lowered"], "\(found)")
    try PlainSQL(bench.path).run(#"DELETE FROM "numbering""#)
    #expect(try Workspace.open(bench.path, for: .reading).check().map(\.identifier) == ["check.numbering-lowered"])
  }

  @Test("A number that was given is not given again, neither a counted one nor one that a record bore by hand")
  func numbers() throws {
    let (bench, backup) = try bench()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(10)) {
      try $0.add(Sample.record("unit", "OTHER-99", ["name": "x"]))
      _ = try $0.add(Sample.record("process", "P-07", ["name": "Jauns", "kind": "core", "owner": "E-001"]))
    }
    _ = try restore(backup, bench)
    try workspace.write(as: Bench.actor(31)) { writer in
      let unit = try writer.add(Sample.record("unit", "", ["name": "d"]))
      let process = try writer.add(Sample.record("process", "", ["name": "Cits", "kind": "core", "owner": "E-001"]))
      #expect(unit == "U-06" && process == "P-08")
    }
    #expect(try workspace.check() == [])
    // A series that nobody counts in, and a number that only a hand wrote, stay behind.
    try PlainSQL(bench.path).run(#"INSERT INTO "numbering" VALUES ('D-2025', 9223372036854775807)"#)
    _ = try restore(backup, bench)
    let series = try PlainSQL(bench.path).rows(#"SELECT "series", "last" FROM "numbering" ORDER BY 1"#)
    #expect(!series.contains { $0[0] == "OTHER" || $0[1] == "9223372036854775807" })
  }

  @Test("Texts that were taken out after the backup stand there again: the trail names the records")
  func textsBack() throws {
    let (bench, backup) = try bench()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(10)) {
      _ = try $0.redact("nonconformity", "NC-2025-001", field: "title", reason: "a name")
    }
    #expect(try restore(backup, bench).textsBack == ["NC-2025-001"])
    var facts: [String: String] = [:]
    try workspace.read { try $0.trail(last: 1) { facts = $0.facts } }
    #expect(facts["textsBack"] == "NC-2025-001")
  }

  @Test("A day between the backup and the restore reads as the backup tells it")
  func past() throws {
    let (bench, backup) = try bench()
    _ = try restore(backup, bench)
    let workspace = try Workspace.open(bench.path)
    try add("later", workspace, at: 40)
    let then = try workspace.read(asOf: .endOf(day("2025-01-12"))) { try $0.records(RecordQuery("unit")).map(\.title) }
    #expect(then == ["Aprūpes nodaļa"])
    let before = try workspace.read(asOf: .endOf(day("2025-01-01"))) { try $0.count("unit", where: .always) }
    #expect(before == 2)
  }

  @Test("Only who leads the system puts a backup over it, once the file can tell who acts")
  func rights() throws {
    let desk = try HandsDesk()
    let backup = desk.bench.folder + "/copy"
    try desk.workspace.backUp(to: backup)
    try desk.write(as: "E-001") { _ = try $0.add(Sample.record("unit", "U-09", ["name": "x"])) }
    for person in ["E-003", "E-004", "E-005", "nobody"] {
      #expect(refusal { _ = try restore(backup, desk.bench, as: person) } == "acting.role")
    }
    #expect(try names(desk.bench.path) == ["x"])
    #expect(try desk.bench.files.filter { $0.contains("unfinished") || $0.contains("before") } == [])
    #expect(try restore(backup, desk.bench, as: "E-002").gone?.count == 1)
  }

  @Test("Where no workspace stands whoever holds a backup restores it, and the trail tells of no gone entries")
  func anew() throws {
    let desk = try HandsDesk()
    let backup = desk.bench.folder + "/copy"
    try desk.workspace.backUp(to: backup)
    let target = desk.bench.folder + "/new.aplis"
    // What a file left that is gone is not read with the new one.
    try Data("stale".utf8).write(to: URL(fileURLWithPath: target + "-wal"))
    let done = try Workspace.restore(backup, to: target) { _ in Actor("somebody", at: Bench.moment(30)) }
    #expect(done.kept == nil && done.gone == nil)
    #expect(try Workspace.open(target, for: .reading).check() == [])
    #expect(try desk.bench.bytes(target + ".left-wal") == Array("stale".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("A backup of another page size, of an older program or without a log goes in as well")
  func otherForms() throws {
    for script in [
      "PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM", "PRAGMA journal_mode = DELETE",
      #"ALTER TABLE "audit" DROP COLUMN "auditee"; UPDATE "workspace" SET "value" = '' WHERE "name" = 'description'"#,
    ] {
      let (bench, backup) = try bench()
      try PlainSQL(backup).run(script)
      _ = try restore(backup, bench)
      #expect(try names(bench.path) == ["Aprūpes nodaļa"])
      #expect(try Workspace.open(bench.path).check() == [])
      #expect(try PlainSQL(bench.path).value("PRAGMA journal_mode") == "wal")
      #expect(try bench.files.filter { $0.contains("before-update") || $0.contains("unfinished") } == [], "\(script)")
    }
  }

  @Test("A workspace without a log is replaced, too")
  func withoutLog() throws {
    let (bench, backup) = try bench()
    try PlainSQL(bench.path).run("PRAGMA journal_mode = DELETE")
    let done = try restore(backup, bench)
    #expect(done.gone?.count == 3)
    #expect(try names(bench.path) == ["Aprūpes nodaļa"])
    #expect(try Workspace.open(bench.path).check() == [])
  }

  @Test("A damaged or foreign file gives way to a backup, and is kept as it was")
  func damagedTarget() throws {
    for (offset, bytes) in [(0, Array("no database".utf8)), (4096 * 3, [UInt8](repeating: 0xff, count: 4096 * 20))] {
      let (bench, backup) = try bench()
      var file = try bench.bytes()
      file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      try Data(file).write(to: URL(fileURLWithPath: bench.path))
      _ = try restore(backup, bench)
      #expect(try names(bench.path) == ["Aprūpes nodaļa"])
      #expect(try Workspace.open(bench.path).check() == [])
      #expect(try bench.files.contains("quality.aplis.before-restore"))
    }
  }

  @Test("A writer whose file was moved or replaced is told so before it commits")
  func moved() throws {
    let (bench, backup) = try bench()
    let workspace = try Workspace.open(bench.path)
    let code = refusal {
      try workspace.write(as: Bench.actor(10)) { writer in
        _ = try writer.add(Sample.record("unit", "", ["name": "lost"]))
        try FileManager.default.moveItem(atPath: bench.path, toPath: bench.folder + "/moved.aplis")
        try FileManager.default.copyItem(atPath: backup, toPath: bench.path)
      }
    }
    #expect(code == "storage.moved")
    #expect(try !names(bench.folder + "/moved.aplis").contains("lost"))
  }

  @Test("Four who write while backups are restored lose nothing: what was written stands there or in a kept copy")
  func writersMeanwhile() throws {
    let (bench, backup) = try bench()
    let (path, folder) = (bench.path, bench.folder)
    let isDone = Flag()
    let writers = (0..<4).map { writer in
      { @Sendable () throws -> [String] in
        let workspace = try Workspace.open(path)
        var names: [String] = []
        while !isDone.isUp {
          let name = "w\(writer)-\(names.count)"
          try workspace.write(as: Bench.actor(10)) { _ = try $0.add(Sample.record("unit", "", ["name": name])) }
          names.append(name)
          // Somebody who writes without a pause keeps all others waiting.
          usleep(20_000)
        }
        return names
      }
    }
    let written = try Threads.run(
      writers + [
        {
          defer { isDone.raise() }
          for _ in 0..<60 { _ = try Workspace.restore(backup, to: path) { _ in Bench.actor(20) } }
          return []
        }
      ]
    ).flatMap { $0 }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.contains("before-restore") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
    }
    #expect(files.count == 60)
    let kept = try ([path] + files.map { folder + "/" + $0 }).reduce(into: Set<String>()) { known, file in
      known.formUnion(try Workspace.open(file, for: .reading).read { try $0.records(RecordQuery("unit")).map(\.title) })
    }
    #expect(Set(written).subtracting(kept) == [])
    #expect(try Workspace.open(path, for: .reading).check() == [])
    #expect(written.count > 60)
  }
}
