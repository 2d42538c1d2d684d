import Foundation
import QualityModel
import QualityStore
import TestSupport
import Testing

/// Changes of everything that the file holds, one at a time: each is found, or it is named here with the reason why it
/// means nothing.
@Suite("The file, swept column by column")
struct SweepTests {
  /// Columns in which some changes mean nothing, and why. What is no value at all is found there too.
  private static let meaningless = [
    "migration.at": "when a file was brought up to date is asked for by nobody",
    "numbering.last":
      "what exists is passed over, so that a number that lags behind gives none twice; after a restore it is looked at",
    "workspace.value of description": "it only says whether the next writing has to look for what is missing",
  ]

  /// A file of one test, made anew before each change.
  private final class Ground {
    let bench: Bench
    private let original: Data
    let path: String

    init(_ original: Data) throws {
      bench = try Bench()
      (self.original, path) = (original, bench.folder + "/swept.aplis")
    }

    /// What the check finds after a change; `nil` if the file does not take it or nothing changed.
    func findings(after change: String) throws -> [String]? {
      for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
      try original.write(to: URL(fileURLWithPath: path))
      do {
        let sql = try PlainSQL(path)
        try sql.run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; \(change)")
        guard try sql.value("SELECT total_changes()") != "0" else { return nil }
      } catch is PlainSQL.Failure {
        return nil
      }
      do {
        return try Workspace.open(path, for: .reading).check().map(\.identifier)
      } catch let refusal as Refusal {
        return [refusal.identifier.text]
      }
    }

    func columns(of table: String) throws -> [(name: String, isNumber: Bool)] {
      try original.write(to: URL(fileURLWithPath: path))
      return try PlainSQL(path, isReadOnly: true).rows("SELECT name, type FROM pragma_table_info('\(table)')").map {
        ($0[0] ?? "", $0[1] == "INTEGER")
      }
    }
  }

  /// Statements that change a column of the rows that a condition picks, where it holds something else.
  private static func changes(_ table: String, _ column: String, isNumber: Bool, where condition: String) -> [String] {
    let values = isNumber ? ["\"\(column)\" + 1", "-9223372036854775808", "NULL"] : ["'Cits'", "'[x'", "NULL"]
    return values.map { value in
      """
      UPDATE "\(table)" SET "\(column)" = \(value) WHERE \(condition) AND "\(column)" IS NOT \(value)
      """
    }
  }

  private static func sampleBytes() throws -> Data {
    let bench = try Bench()
    try bench.sample()
    let workspace = try Workspace.open(bench.path)
    try workspace.write(as: Bench.actor(3), through: .import) { writer in
      try writer.beginRows(of: IndicatorMeasurement.schema, file: "m.csv")
      for month in 1...3 {
        let row = try Sample.record(
          "measurement", "", ["indicator": "KPI-01", "period": "2023-0\(month)", "value": "4\(month).50"])
        _ = try writer.put(row, changing: nil)
      }
      try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    }
    let last = try workspace.read { try LastIntake($0).find() }
    try workspace.undoImport(last?.id ?? RecordID("IMP-0"), as: Bench.actor(4), reason: "Nepareizais fails")
    try PlainSQL(bench.path).run("PRAGMA wal_checkpoint(TRUNCATE)")
    return try Data(contentsOf: URL(fileURLWithPath: bench.path))
  }
  private static let sample = Result { try sampleBytes() }

  @Test("Every column of every kind: a change is found", arguments: RecordSchema.all.map(\.key))
  func kinds(kind: String) throws {
    let ground = try Ground(FullWorkspace.shared.get().bytes)
    #expect(try ground.findings(after: "UPDATE \"workspace\" SET \"value\" = \"value\"") == [])
    var count = 0
    for column in try ground.columns(of: kind) {
      for change in Self.changes(kind, column.name, isNumber: column.isNumber, where: "TRUE") {
        guard let findings = try ground.findings(after: change) else { continue }
        #expect(!findings.isEmpty, "\(change)")
        count += 1
      }
    }
    #expect(count > 4)
    for change in ["DELETE FROM \"\(kind)\"", "DROP TABLE \"\(kind)\""] {
      #expect(
        try ground.findings(after: "UPDATE \"workspace\" SET \"value\" = \"value\"; " + change) != [], "\(change)")
    }
  }

  @Test("Every column of every entry of the trail, and of every signed review: a change is found")
  func trail() throws {
    let ground = try Ground(Self.sample.get())
    #expect(try ground.findings(after: "UPDATE \"workspace\" SET \"value\" = \"value\"") == [])
    for (table, key, rows) in [("trail", "\"entry\"", 1...26), ("frozen", "\"edition\"", 1...1)] {
      for column in try ground.columns(of: table) {
        for row in rows {
          for change in Self.changes(table, column.name, isNumber: column.isNumber, where: "\(key) = \(row)") {
            guard let findings = try ground.findings(after: change) else { continue }
            #expect(!findings.isEmpty, "\(change)")
          }
        }
      }
    }
  }

  @Test("Entries of the trail that are deleted, doubled or exchanged are found")
  func entries() throws {
    let ground = try Ground(Self.sample.get())
    _ = try ground.columns(of: "trail")
    let last = try #require(Int(try PlainSQL(ground.path, isReadOnly: true).value("SELECT max(entry) FROM trail")))
    #expect(last > 20)
    let rest = try PlainSQL(ground.path, isReadOnly: true).rows("SELECT name FROM pragma_table_info('trail')")
      .compactMap { $0[0] }.filter { $0 != "entry" }.map { "\"\($0)\"" }.joined(separator: ", ")
    let head = """
      UPDATE "workspace" SET "value" = (SELECT "entry" || ' ' || lower(hex("link")) FROM "trail"
        ORDER BY "entry" DESC LIMIT 1) WHERE "name" = 'head'
      """
    for entry in 1...last {
      let deleted = "DELETE FROM \"trail\" WHERE \"entry\" = \(entry); \(head)"
      let doubled =
        "INSERT INTO \"trail\" (\"entry\", \(rest)) SELECT \(last + 1), \(rest) FROM \"trail\" WHERE \"entry\" = \(entry); \(head)"
      let next = entry == last ? 1 : entry + 1
      let exchanged = """
        UPDATE "trail" SET "entry" = -1 WHERE "entry" = \(entry); UPDATE "trail" SET "entry" = \(entry)
          WHERE "entry" = \(next); UPDATE "trail" SET "entry" = \(next) WHERE "entry" = -1; \(head)
        """
      for change in [deleted, doubled, exchanged] {
        let findings = try #require(try ground.findings(after: change), "\(change)")
        #expect(!findings.isEmpty, "\(change)")
      }
    }
  }

  @Test("Every column of the small tables: a change is found, or it means nothing")
  func notes() throws {
    let ground = try Ground(Self.sample.get())
    for table in ["workspace", "migration", "numbering", "undone"] {
      let columns = try ground.columns(of: table)
      let key = columns[0].name
      let rows = try PlainSQL(ground.path, isReadOnly: true).rows("SELECT DISTINCT \"\(key)\" FROM \"\(table)\"")
      for row in rows.compactMap({ $0[0] }) {
        for column in columns {
          for change in Self.changes(table, column.name, isNumber: column.isNumber, where: "\"\(key)\" = '\(row)'") {
            guard let findings = try ground.findings(after: change), findings.isEmpty else { continue }
            let name = "\(table).\(column.name)"
            #expect(Self.meaningless[name] ?? Self.meaningless["\(name) of \(row)"] != nil, "\(change)")
          }
        }
      }
    }
  }

  @Test("A file that was cut off anywhere is found damaged or refused")
  func random() throws {
    let original = try Self.sample.get()
    let bench = try Bench()
    let path = bench.folder + "/cut.aplis"
    let seed = ProcessInfo.processInfo.environment["APLIS_TEST_SEED"].flatMap { UInt64($0) } ?? 20_261_128
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let length = Int.random(in: 0..<original.count, using: &generator)
      for end in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
      try original.prefix(length).write(to: URL(fileURLWithPath: path))
      let isNoticed: Bool
      do { isNoticed = try !Workspace.open(path, for: .reading).check().isEmpty } catch is Refusal { isNoticed = true }
      #expect(isNoticed, "seed \(seed), cut to \(length) of \(original.count)")
    }
  }
}
