import QualityModel
import TestSupport
import Testing

@testable import QualityStore

@Suite("Proof of the rows of an import")
struct RowsTreeTests {
  /// So many measurements, of enough indicators.
  private static func rows(_ count: Int) throws -> [RecordValue] {
    try (0..<count).map { number in
      let period = "\(1990 + number % 30)-\(number / 30 % 12 < 9 ? "0" : "")\(number / 30 % 12 + 1)"
      let values: KeyValuePairs = ["indicator": "KPI-\(number / 360 + 1)", "period": period, "value": "\(number)"]
      var row = try Sample.record("measurement", "", values)
      row.id = row.naturalID ?? ""
      return row
    }
  }

  private static func workspace(for count: Int) throws -> (bench: Bench, workspace: Workspace) {
    let bench = try Bench()
    let workspace = try bench.create()
    try workspace.write(as: Bench.actor(1)) { writer in
      for number in 0...count / 360 {
        try writer.add(
          Sample.record("indicator", "KPI-\(number + 1)", ["name": "Rādītājs \(number)", "direction": "higher"]))
      }
    }
    return (bench, workspace)
  }

  private static func bring(_ rows: [RecordValue], into workspace: Workspace) throws {
    try workspace.write(as: Bench.actor(2), through: .import) { writer in
      try writer.beginRows(of: IndicatorMeasurement.schema, file: "m.csv")
      for row in rows { _ = try writer.put(row, changing: nil) }
      try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    }
  }

  private static func tree(_ workspace: Workspace) throws -> String? {
    var tree: String?
    try workspace.read { reader in
      try reader.trail { line in if let hex = line.facts["rowsTree"] { tree = hex } }
    }
    return tree
  }

  @Test(
    "It is the tree over the rows in the order of their keys by bytes, in whatever order they came, few or many",
    arguments: [10, FewRows.most, FewRows.most + 1])
  func order(count: Int) throws {
    let seed: UInt64 = 6962
    var generator = SeededGenerator(seed: seed)
    let rows = try Self.rows(count)
    let (bench, workspace) = try Self.workspace(for: count)
    try Self.bring(rows.shuffled(using: &generator), into: workspace)
    var buffer: [UInt8] = []
    let parts = rows.map { row in (Array(row.id.replacing("/", with: "\0").utf8), row) }
    let expected = parts.sorted { $0.0.lexicographicallyPrecedes($1.0) }.reduce(into: RowsTree()) {
      $0.add(RowDigest.digest(of: $1.1, &buffer))
    }
    #expect(try Self.tree(workspace) == expected.hex, "seed \(seed)")
    #expect(try workspace.check() == [])
    let values = try PlainSQL(bench.path)
    try values.run(#"UPDATE "measurement" SET "value" = '0.5' WHERE "value" = '7'"#)
    #expect(try workspace.check().map(\.identifier) == ["check.rows-altered"])
  }

  @Test("Rows hashed as they lie in the table have the digests of their records")
  func columns() throws {
    let (_, workspace) = try Self.workspace(for: 1)
    try workspace.write(as: Bench.actor(2)) { writer in
      try writer.beginRows(of: IndicatorMeasurement.schema, file: "m.csv")
      let full = try Sample.record(
        "measurement", "",
        ["indicator": "KPI-1", "period": "2024", "value": "41.5", "estimate": "true", "unit": "%", "note": "Piezīme ē"])
      let bare = try Sample.record("measurement", "", ["indicator": "KPI-1", "period": "2025", "value": "-0.10"])
      for row in [full, bare] { _ = try writer.put(row, changing: nil) }
      var buffer: [UInt8] = []
      let rows = try writer.reader.records(RecordQuery("measurement"))
      #expect(rows.count == 2)
      let expected = rows.reduce(into: RowsTree()) { $0.add(RowDigest.digest(of: $1, &buffer)) }
      let read = try ReadRows(writer.connection, IndicatorMeasurement.schema).tree(of: writer.trail.next)
      #expect(read.hex == expected.hex)
      try writer.endRows(of: IndicatorMeasurement.schema, digest: "00")
    }
    #expect(try workspace.check() == [])
  }

  @Test("An import of before, whose entry bears the sum of its rows, is proved still: whole, altered, and redacted")
  func before() throws {
    let (bench, workspace) = try Self.workspace(for: 1)
    let rows = try Self.rows(5)
    do {
      let connection = try SQLiteConnection(path: bench.path, .writing)
      try connection.transaction {
        let trail = try TrailWriter(connection, Bench.actor(2))
        let table = try TableWriter(IndicatorMeasurement.schema, connection)
        var (sum, buffer) = (RowsDigest(), [UInt8]())
        for row in rows {
          var row = row
          row[IndicatorMeasurement.fields.unit] = .text("%")
          _ = try table.insert(row, entry: trail.next)
          sum.add(RowDigest.digest(of: row, &buffer))
        }
        var payload: [UInt8] = []
        TrailPayload.facts(["file": "m.csv", "rows": "5", "rowsDigest": sum.hex], reason: nil, into: &payload)
        try trail.append(.importRows, kind: "measurement", record: "", previous: nil, payload: payload)
        try trail.finish()
      }
    }
    #expect(try workspace.check() == [])
    _ = try workspace.write(as: Bench.actor(3)) {
      try $0.redact("measurement", rows[1].id, field: "unit", reason: "Vārds")
    }
    #expect(try workspace.check() == [])
    try PlainSQL(bench.path).run(#"UPDATE "measurement" SET "value" = '9' WHERE "value" = '3'"#)
    #expect(try workspace.check().map(\.identifier) == ["check.rows-altered"])
  }
}
