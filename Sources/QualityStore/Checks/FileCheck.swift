import QualityModel

/// SQLite's own check of the file's structure, its indexes and its foreign keys.
///
/// Source: https://www.sqlite.org/pragma.html#pragma_integrity_check
struct FileCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    try structure() + foreignKeys()
  }

  private func structure() throws -> [CheckFinding] {
    let statement = try connection.prepare("PRAGMA integrity_check(20)")
    var findings: [CheckFinding] = []
    while try statement.step() {
      let message = statement.text(0) ?? ""
      if message != "ok" { findings.append(CheckFinding("check.file", ["detail": .text(message)])) }
    }
    return findings
  }

  private func foreignKeys() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      #"SELECT "table", "parent", count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2"#)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let facts: [String: Refusal.Fact] = [
        "kind": .kind(statement.text(0) ?? ""), "parent": .kind(statement.text(1) ?? ""),
        "count": .count(statement.integer(2)),
      ]
      findings.append(CheckFinding("check.foreign-key", facts))
    }
    return findings
  }
}
