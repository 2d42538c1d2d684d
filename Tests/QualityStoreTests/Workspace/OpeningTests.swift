import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("Creating and opening a workspace")
struct OpeningTests {
  @Test("A new workspace belongs to its owner alone, also the files that SQLite puts beside it")
  func mode() throws {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Bench.actor(1)) { try Sample.fill($0) }
    for file in try bench.files {
      let attributes = try FileManager.default.attributesOfItem(atPath: bench.folder + "/" + file)
      #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(file)")
    }
  }

  @Test("What is not a workspace, or not there, is refused by what is wrong with it, and stays as it is")
  func refusals() throws {
    let bench = try Bench()
    #expect(refusal { _ = try Workspace.open(bench.path) } == "workspace.missing")
    let text = bench.folder + "/text"
    try Data(
      "Šī nav datubāze, bet gan gara vēstule, kas ir garāka par galveni.".utf8 + Array(repeating: 32, count: 2000)
    )
    .write(to: URL(fileURLWithPath: text))
    let empty = bench.folder + "/empty"
    try Data().write(to: URL(fileURLWithPath: empty))
    let foreign = bench.folder + "/foreign"
    try Data().write(to: URL(fileURLWithPath: foreign))
    try PlainSQL(foreign).run("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    for file in [text, empty, foreign] {
      let before = try bench.bytes(file)
      for purpose in [Workspace.Purpose.reading, .writing] {
        #expect(refusal { _ = try Workspace.open(file, for: purpose) } == "workspace.foreign", "\(file)")
      }
      #expect(try bench.bytes(file) == before)
    }
    let pipe = bench.folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [bench.folder, pipe] {
      for purpose in [Workspace.Purpose.reading, .writing] {
        #expect(refusal { _ = try Workspace.open(path, for: purpose) } == "workspace.not-a-file")
      }
    }
    #expect(refusal { _ = try Workspace.create(text, at: Bench.moment(0)) } == "workspace.exists")
    #expect(
      refusal { _ = try Workspace.create(bench.folder + "/none/w.aplis", at: Bench.moment(0)) } == "storage.cannot-open"
    )
  }

  @Test("A file that was cut off is refused or found damaged, wherever the cut")
  func truncated() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA wal_checkpoint(TRUNCATE)")
    let bytes = try bench.bytes()
    let cut = bench.folder + "/cut.aplis"
    for part in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 99] {
      try Data(bytes.prefix(bytes.count * part / 100)).write(to: URL(fileURLWithPath: cut))
      var isNoticed = false
      do { isNoticed = try !Workspace.open(cut, for: .reading).check().isEmpty } catch is Refusal { isNoticed = true }
      #expect(isNoticed, "\(part) % of the file")
    }
  }

  @Test(
    "A file of a newer program is not written to: known by its number, by a column or by a kind that nobody here knows")
  func newer() throws {
    for sql in [
      "PRAGMA user_version = 99",
      #"ALTER TABLE "unit" ADD COLUMN "colour" TEXT; UPDATE "workspace" SET "value" = '' WHERE "name" = 'description'"#,
      #"CREATE TABLE "licence" ("id" TEXT) STRICT; UPDATE "workspace" SET "value" = '' WHERE "name" = 'description'"#,
    ] {
      let bench = try Bench()
      try bench.sample()
      try PlainSQL(bench.path).run(sql)
      #expect(refusal { _ = try Workspace.open(bench.path) } == "workspace.newer", "\(sql)")
    }
  }

  private static let longIndex =
    "action_by_everything_that_an_older_program_put_into_the_name_of_an_index_before_names_were_short"

  /// Makes of the file one that an older program left: without a column, a table and an index, another named at length.
  private static func makeOlder(_ bench: Bench) throws {
    try PlainSQL(bench.path).run(
      """
      ALTER TABLE "nonconformity" DROP COLUMN "rejectedReason"; ALTER TABLE "audit" DROP COLUMN "auditee";
      DROP TABLE "budgetLine"; DROP INDEX "action_by_due";
      CREATE INDEX "\(longIndex)" ON "action" ("due", "id") WHERE "withdrawn" IS NULL;
      UPDATE "workspace" SET "value" = 'older' WHERE "name" = 'description'; PRAGMA wal_checkpoint(TRUNCATE)
      """)
  }

  @Test("Opening an older file for writing adds what is missing, keeps the data and a copy of the file as it was")
  func migration() throws {
    let bench = try Bench()
    try bench.sample()
    try Self.makeOlder(bench)
    let trail = try PlainSQL(bench.path).rows(#"SELECT "entry", hex("link") FROM "trail""#)
    let workspace = try Workspace.open(bench.path)
    #expect(try workspace.check() == [])
    #expect(try PlainSQL(bench.path).rows(#"SELECT "entry", hex("link") FROM "trail""#) == trail)
    let new = try PlainSQL(bench.path)
    #expect(
      try new.value(#"SELECT count(*) FROM pragma_table_info('nonconformity') WHERE name = 'rejectedReason'"#) == "1")
    #expect(try new.value("SELECT count(*) FROM sqlite_schema WHERE name IN ('budgetLine', 'action_by_due')") == "2")
    #expect(try new.value("SELECT count(*) FROM sqlite_schema WHERE name = '\(Self.longIndex)'") == "0")
    #expect(try new.value(#"SELECT count(*) FROM pragma_foreign_key_list('audit') WHERE "from" = 'auditee'"#) == "1")
    let old = try PlainSQL(bench.path + ".before-update", isReadOnly: true)
    #expect(
      try old.value(#"SELECT count(*) FROM pragma_table_info('nonconformity') WHERE name = 'rejectedReason'"#) == "0")
    #expect(try old.value(#"SELECT "title" FROM "nonconformity""#) == "Nav parakstīts plāns")
    try workspace.write(as: Bench.actor(9)) { writer in
      try writer.take("reject", of: "nonconformity", "NC-2025-001", reason: "Nav neatbilstība")
      try writer.add(try Sample.record("budgetLine", "", ["year": "2025", "name": "Mācības"]))
    }
    #expect(try workspace.check() == [])
    // The second opening finds nothing to do and leaves the copy alone.
    let copy = try bench.bytes(bench.path + ".before-update")
    _ = try Workspace.open(bench.path)
    #expect(try bench.bytes(bench.path + ".before-update") == copy)
  }

  @Test("Reading an older file changes nothing: what it lacks is refused when it is asked for, the rest is read")
  func readingOlder() throws {
    let bench = try Bench()
    try bench.sample()
    try Self.makeOlder(bench)
    let (bytes, files) = (try bench.bytes(), try bench.files)
    let older = try Workspace.open(bench.path, for: .reading)
    #expect(refusal { _ = try older.read { try $0.records(RecordQuery("nonconformity")) } } == "workspace.older")
    let refused = #expect(throws: Refusal.self) { try older.read { try $0.records(RecordQuery("nonconformity")) } }
    #expect(refused?.facts["file"]?.plain == bench.path, "the message names the file")
    #expect(try bench.bytes() == bytes)
    #expect(try !bench.files.contains { $0.contains("before-update") } && bench.files.count >= files.count)

    let other = try Bench()
    try other.sample()
    try PlainSQL(other.path).run(
      #"DROP INDEX "action_by_due"; UPDATE "workspace" SET "value" = '' WHERE "name" = 'description'; PRAGMA wal_checkpoint(TRUNCATE)"#
    )
    let before = try other.bytes()
    #expect(try Workspace.open(other.path, for: .reading).check() == [])
    #expect(try other.bytes() == before)
  }

  @Test("Reading leaves every byte of the file as it was")
  func reading() throws {
    let bench = try Bench()
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA wal_checkpoint(TRUNCATE)")
    let bytes = try bench.bytes()
    let workspace = try Workspace.open(bench.path, for: .reading)
    #expect(try workspace.read(asOf: .entry(5)) { try $0.count("unit", where: .always) } == 2)
    #expect(refusal { try workspace.write(as: Bench.actor(9)) { try Sample.fill($0) } } == "storage.read-only")
    #expect(try bench.bytes() == bytes)
  }

  @Test("In a folder that nobody may write to nothing is created")
  func readOnlyFolder() throws {
    let bench = try Bench()
    let folder = bench.folder + "/locked"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
    // The system's own administrator writes everywhere: then there is nothing to test.
    guard !FileManager.default.isWritableFile(atPath: folder) else { return }
    #expect(refusal { _ = try Workspace.create(folder + "/w.aplis", at: Bench.moment(0)) } == "storage.read-only")
  }

  @Test("A file where nothing can be put beside it is read as it stands")
  func frozen() throws {
    let bench = try Bench()
    let folder = bench.folder + "/disk 100%?#1"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try bench.sample()
    try PlainSQL(bench.path).run("PRAGMA wal_checkpoint(TRUNCATE)")
    let path = folder + "/quality.aplis"
    try FileManager.default.copyItem(atPath: bench.path, toPath: path)
    let connection = try SQLiteConnection(path: path, .readingFrozen)
    #expect(try connection.integer(#"SELECT count(*) FROM "unit""#) == 2)
    #expect(refusal { try connection.run(#"DELETE FROM "unit""#) } == "storage.read-only")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["quality.aplis"])

    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
    let workspace = try Workspace.open(path, for: .reading)
    #expect(try workspace.read(asOf: .entry(5)) { try $0.count("unit", where: .always) } == 2)
    #expect(try workspace.check() == [])
    // The system's own administrator writes everywhere: only for others is the folder locked.
    guard !FileManager.default.isWritableFile(atPath: folder) else { return }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["quality.aplis"])
  }

  @Test("When the disk is full nothing of the step is written, and what stood there is whole")
  func fullDisk() throws {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Bench.actor(1)) { try Sample.fill($0) }
    let full = refusal {
      try workspace.write(as: Bench.actor(2)) { writer in
        let pages = try writer.connection.integer("PRAGMA page_count") ?? 0
        try writer.connection.runScript("PRAGMA max_page_count = \(pages + 4)")
        for number in 0..<2000 {
          try writer.add(try Sample.record("document", "", ["title": "Kārtība \(number)", "version": "1"]))
        }
      }
    }
    #expect(full == "storage.full")
    let again = try Workspace.open(bench.path)
    #expect(try again.read { try $0.count("document", where: .always) } == 0)
    #expect(try again.check() == [])
    _ = try again.write(as: Bench.actor(3)) {
      try $0.add(try Sample.record("document", "", ["title": "K", "version": "1"]))
    }
    #expect(try again.check() == [])
  }

  @Test("In a folder that nobody can write to it is said that the folder is meant")
  func folderNamed() throws {
    // Not even the system's own account makes files there.
    guard access("/sys", F_OK) == 0 else { return }
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    let expected = "storage.folder-read-only"
    #expect(refusal { try workspace.backUp(to: "/sys/copy.aplis-backup") } == expected)
    #expect(refusal { _ = try Workspace.create("/sys/new.aplis", at: Bench.moment(0)) } == expected)
    #expect(refusal { _ = try Workspace.restore(bench.path, to: "/sys/new.aplis") { _ in Bench.actor(1) } } == expected)
  }

  @Test("A backup is whole, belongs to its owner and does not write over anything unasked")
  func backup() throws {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path, for: .reading)
    let target = bench.folder + "/copy.aplis"
    try workspace.backUp(to: target)
    #expect(try Workspace.open(target, for: .reading).check() == [])
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(refusal { try workspace.backUp(to: target) } == "backup.exists")
    try workspace.backUp(to: target, replacing: true)
    #expect(try !bench.files.contains { $0.contains("unfinished") })
  }
}
