import Foundation
import JSONSupport
import QualityModel

/// Compares every record with what the trail tells of it, walking from its latest entry back to the first.
struct RecordCheck {
  private let connection: SQLiteConnection
  private let faults: FaultFinder
  /// The entries of imports that were taken back.
  private let undone: [ClosedRange<Int>]

  init(_ connection: SQLiteConnection) throws {
    self.connection = connection
    undone = try UndoneRows(connection).ranges()
    faults = FaultFinder(reader: WorkspaceReader(connection))
  }

  /// What is found in the table of one kind.
  func findings(in schema: RecordSchema) throws -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var faulty: [(entry: Int?, isFaithful: Bool, fault: CheckFinding)] = []
    var visited = 0
    var imports = try self.imports(of: schema)
    var strays: Set<Int> = []
    let all = RecordStatement(schema)
    let statement = try connection.prepare(all.everything)
    let walk = try HistoryWalk(connection, schema)
    while try statement.step() {
      let record = RecordCoding.record(statement, schema)
      let end = try walk.back(from: record, entry: statement.integer(all.table.allColumns.count - 1))
      visited += end.visited
      if let row = end.importedRow {
        if imports[row.entry]?.add(row.digest) == nil { strays.insert(row.entry) }
      }
      if !end.isFaithful { findings.append(finding("check.record-altered", record.id, schema)) }
      guard let fault = try faults.faults(of: record).first else { continue }
      faulty.append((end.importedRow?.entry, end.isFaithful, finding(fault, record, schema)))
    }
    let (altered, rowFindings) = compare(imports, strays, schema)
    // What the trail explains was let in by the rules of its time; of what it does not explain nobody knows.
    findings += faulty.map { entry, isFaithful, fault in
      isFaithful && !(entry.map(altered.contains) ?? false)
        ? CheckFinding("check.record-older", fault.facts, weight: .notice) : fault
    }
    return try findings + lost(visited, schema) + rowFindings
  }

  private func finding(_ fault: RecordValue.Fault, _ record: RecordValue, _ schema: RecordSchema) -> CheckFinding {
    CheckFinding(
      "check.record-fault",
      ["record": .record(record.id), "kind": .kind(schema.key), "field": .field(fault.field.key, of: schema.key)])
  }

  private func finding(_ identifier: String, _ record: String, _ schema: RecordSchema) -> CheckFinding {
    CheckFinding(identifier, ["record": .record(record), "kind": .kind(schema.key)])
  }

  /// Records that the trail knows and the table does not, or that stand where they stood before a later entry.
  private func lost(_ visited: Int, _ schema: RecordSchema) throws -> [CheckFinding] {
    let entries = try connection.integer(
      #"SELECT count(*) FROM "trail" WHERE \#(standing)"#, [.text(schema.key)])
    guard entries != visited else { return [] }
    let statement = try connection.prepare(
      #"SELECT "record", max("entry") FROM "trail" WHERE \#(standing) GROUP BY 1 ORDER BY 1"#)
    try statement.bind(schema.key, at: 1)
    var findings: [CheckFinding] = []
    let latest = RecordTrail(connection)
    while try statement.step() {
      let id = statement.text(0) ?? ""
      let entry = try latest.latestEntry(of: id, in: schema)
      if entry == nil {
        findings.append(finding("check.record-lost", id, schema))
      } else if entry != statement.integer(1) {
        findings.append(finding("check.record-altered", id, schema))
      }
    }
    return findings.isEmpty ? [CheckFinding("check.record-history", ["kind": .kind(schema.key)])] : findings
  }

  /// The entries about single records of a kind, without those of imports that were taken back.
  private var standing: String {
    let undone = undone.map { " AND \"entry\" NOT BETWEEN \($0.lowerBound) AND \($0.upperBound)" }
    return "\"kind\" = ? AND \"event\" <> 'importRows'" + undone.joined()
  }

  /// What the entries of imports say of their rows, by their numbers.
  private func imports(of schema: RecordSchema) throws -> [Int: RowsProof] {
    let statement = try connection.prepare(
      #"SELECT "entry", "payload" FROM "trail" WHERE "kind" = ? AND "event" = 'importRows' ORDER BY 1"#)
    try statement.bind(schema.key, at: 1)
    var imports: [Int: RowsProof] = [:]
    while try statement.step() {
      let facts = statement.text(1).flatMap(JSONValue.init(reading:))?["facts"]?.textMembers ?? [:]
      let entry = statement.integer(0)
      let isUndone = undone.contains { $0.contains(entry) }
      imports[entry] =
        try isUndone ? UndoneRows(connection).proof(of: entry, schema, facts: facts) : RowsProof(facts)
    }
    return imports
  }

  /// Rows that came together must still be as many, and the same.
  /// - Returns: the entries of imports whose rows are not, and what is told of them
  private func compare(
    _ imports: [Int: RowsProof], _ strays: Set<Int>, _ schema: RecordSchema
  ) -> (altered: Set<Int>, findings: [CheckFinding]) {
    let altered = imports.filter { !$0.value.holds }.sorted { $0.key < $1.key }
    let findings = altered.map { entry, rows in
      CheckFinding(
        "check.rows-altered",
        [
          "entry": .count(entry), "kind": .kind(schema.key), "expected": .text(rows.expected),
          "count": .count(rows.count),
        ])
    }
    let others = strays.sorted().map {
      CheckFinding("check.rows-stray", ["entry": .count($0), "kind": .kind(schema.key)])
    }
    return (strays.union(altered.map(\.key)), findings + others)
  }
}
