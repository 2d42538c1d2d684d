import QualityModel

/// Looks through the small tables of a workspace: the notes of its updates, its facts about itself, the numbers that
/// were given, and what is kept of imports that were taken back.
struct FoundationCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    try version() + migrations() + notes() + numbers() + undone()
  }

  /// The number of a file is how many named migrations it has seen.
  private func version() throws -> [CheckFinding] {
    let seen = try connection.integer(#"SELECT count(*) FROM "migration""#) ?? 0
    let version = try connection.integer("PRAGMA user_version") ?? 0
    guard seen != version else { return [] }
    return [CheckFinding("check.version-altered", ["value": .count(version), "expected": .count(seen)])]
  }

  /// They run in their order, each once; the time of one is never before that of the one before it.
  private func migrations() throws -> [CheckFinding] {
    let statement = try connection.prepare(#"SELECT "name", "at" FROM "migration" ORDER BY "name""#)
    var findings: [CheckFinding] = []
    var (place, latest) = (0, "")
    while try statement.step() {
      let (name, at) = (statement.text(0) ?? "", statement.text(1) ?? "")
      let isKnown = place < NamedMigration.all.count && NamedMigration.all[place].name == name
      if !isKnown || Instant(text: at) == nil || at < latest {
        findings.append(CheckFinding("check.migration-altered", ["name": .text(name)]))
      }
      (place, latest) = (place + 1, max(at, latest))
    }
    return findings
  }

  private func notes() throws -> [CheckFinding] {
    let statement = try connection.prepare(#"SELECT "name", "value" FROM "workspace" ORDER BY "name""#)
    var findings: [CheckFinding] = []
    var names: Set<String> = []
    while try statement.step() {
      let (name, value) = (statement.text(0) ?? "", statement.text(1) ?? "")
      names.insert(name)
      if !isNote(name, value) { findings.append(CheckFinding("check.note-altered", ["name": .text(name)])) }
    }
    let lost = Set(["head", "description"]).subtracting(names).sorted()
    return findings + lost.map { CheckFinding("check.note-altered", ["name": .text($0)]) }
  }

  private func isNote(_ name: String, _ value: String) -> Bool {
    if name == "head" || name == "description" { return true }
    if FileNotes.names.contains(name) { return Instant(text: value)?.text == value }
    guard name.hasPrefix("kept."), RecordSchema.named(String(name.dropFirst(5))) != nil else { return false }
    return Day(value)?.text == value
  }

  /// A number below those of the records does nothing, since what exists is passed over; so it may lag behind those that
  /// people chose, but not behind those of records that are gone by a restore. No number gets near the limits by itself.
  private func numbers() throws -> [CheckFinding] {
    let statement = try connection.prepare(#"SELECT "series", "last" FROM "numbering" ORDER BY "series""#)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let (series, last) = (statement.text(0) ?? "", statement.integer(1))
      if Numbering.isSeries(series), (0..<Numbering.limit).contains(last) { continue }
      findings.append(CheckFinding("check.numbering-altered", ["series": .text(series), "value": .text("\(last)")]))
    }
    return try findings + lowered()
  }

  private func lowered() throws -> [CheckFinding] {
    let numbers = try ReplacedState.numbers(connection)
    return try GoneNumbers(connection).all.filter { numbers[$0.series] ?? 0 < $0.number }.map { series, number in
      CheckFinding(
        "check.numbering-lowered",
        ["series": .text(series), "value": .text("\(numbers[series] ?? 0)"), "expected": .text("\(number)")])
    }
  }

  /// Rows are kept of imports only that were taken back.
  private func undone() throws -> [CheckFinding] {
    let ranges = try UndoneRows(connection).ranges()
    guard try connection.integer(UndoneRows.isThere) == 1 else { return [] }
    let statement = try connection.prepare(
      """
      SELECT DISTINCT u."entry", t."event" FROM "undone" u LEFT JOIN "trail" t ON t."entry" = u."entry" ORDER BY 1
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let entry = statement.integer(0)
      if statement.text(1) == TrailEvent.importRows.rawValue, ranges.contains(where: { $0.contains(entry) }) {
        continue
      }
      findings.append(CheckFinding("check.undone-stray", ["entry": .count(entry)]))
    }
    return findings
  }
}
