import QualityModel

/// Looks for changes of what only the steps of a lifecycle may change, in entries that are no steps.
///
/// The guards of writing let none through; this proves it of the file.
struct LifecycleCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    let sealed = Dictionary(uniqueKeysWithValues: Lifecycle.all.map { ($0.kind, Set($0.sealed.map(\.key))) })
    let computed = Dictionary(uniqueKeysWithValues: RecordSchema.all.map { ($0.key, Set($0.computedTerms.map(\.key))) })
    let statement = try connection.prepare(
      """
      SELECT t."entry", t."kind", t."record", j."key", \(isByRule)
      FROM "trail" AS t, \(ListSQL.membersIfValid(of: "changed", in: "t.\"payload\"", as: "j"))
      WHERE t."event" = 'change' ORDER BY 1, 4
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let kind = statement.text(1) ?? ""
      let field = statement.text(3) ?? ""
      guard sealed[kind]?.contains(field) == true else { continue }
      // A term that follows a setting is computed again by a rule, when the setting changes.
      if statement.integer(4) == 1, computed[kind]?.contains(field) == true { continue }
      if try follows(field, kind, entry: statement.integer(0)) { continue }
      if try isEmptied(field, kind, entry: statement.integer(0)) { continue }
      findings.append(
        CheckFinding(
          "check.step-around",
          [
            "entry": .count(statement.integer(0)), "kind": .kind(kind), "record": .record(statement.text(2) ?? ""),
            "field": .field(field, of: kind),
          ]))
    }
    return findings
  }

  /// Whether a field was filled that was empty, because another one was filled with it from which it follows.
  private func follows(_ field: String, _ kind: String, entry: Int) throws -> Bool {
    guard let schema = RecordSchema.named(kind), let filled = schema.field(field) else { return false }
    let causes = schema.causes(of: filled).map(\.key)
    guard !causes.isEmpty else { return false }
    let keys = try keys(in: entry, where: "[null,%")
    return keys.contains(field) && !keys.isDisjoint(with: causes)
  }

  /// Whether a field was emptied, because another one changed whose change empties it by right.
  private func isEmptied(_ field: String, _ kind: String, entry: Int) throws -> Bool {
    guard let schema = RecordSchema.named(kind), let emptied = schema.field(field) else { return false }
    let causes = schema.rights.fieldsEmptying(emptied).map(\.key)
    guard !causes.isEmpty, try keys(in: entry, where: "%,null]").contains(field) else { return false }
    return try !keys(in: entry, where: "%").isDisjoint(with: causes)
  }

  /// The fields that changed in an entry, as far as both values look so.
  private func keys(in entry: Int, where pattern: String) throws -> Set<String> {
    let members = ListSQL.membersIfValid(of: "changed", in: "t.\"payload\"", as: "j")
    let statement = try connection.kept(
      "SELECT j.\"key\" FROM \"trail\" AS t, \(members) WHERE t.\"entry\" = ? AND j.\"value\" LIKE ?")
    defer { statement.reset() }
    try statement.bind([.integer(entry), .text(pattern)])
    var keys: Set<String> = []
    while try statement.step() { keys.insert(statement.text(0) ?? "") }
    return keys
  }

  /// Whether the entry names the setting whose change it follows from.
  private var isByRule: String {
    let facts = ListSQL.membersIfValid(of: "facts", in: "t.\"payload\"", as: "f")
    return "EXISTS (SELECT 1 FROM \(facts) WHERE f.\"key\" = 'setting')"
  }
}
