import QualityModel

/// Compares what the file declares with what a file of this program declares: tables, columns, indexes, and whatever
/// else stands there.
struct SchemaCheck {
  private let connection: SQLiteConnection
  private let expected: ExpectedSchema
  private let found: [Declaration]
  private let age: FileAge

  init(_ connection: SQLiteConnection) throws {
    self.connection = connection
    expected = try ExpectedSchema()
    found = try Declaration.all(in: connection)
    age = try FileAge(connection)
  }

  func findings() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for declaration in found {
      guard let known = expected.declaration(like: declaration) else {
        findings += stranger(declaration)
        continue
      }
      if known.statement == declaration.statement { continue }
      findings += declaration.type == "table" ? compare(declaration, with: known) : altered(declaration)
    }
    return findings + missing()
  }

  /// What a newer program may have added, if the file says that another program wrote it last: tables and columns.
  /// - Throws: `workspace.newer` for the first of them; `workspace.older` if something is missing without which the
  ///   records cannot be read
  func refuseOtherAge() throws {
    guard !age.isOfThisProgram else { return }
    if let newer = unknown().first {
      throw Refusal(.data, .workspaceNewer, ["kind": newer.facts["table"] ?? "", "field": newer.facts["name"] ?? ""])
    }
    guard try Migrator(connection: connection).need() == .additions else { return }
    throw Refusal(.data, .workspaceOlder)
  }

  /// Tables and columns that this program does not know.
  func unknown() -> [CheckFinding] {
    findings().filter { ["check.stranger-table", "check.stranger-column"].contains($0.identifier) }
  }

  // MARK: What nobody knows

  private func stranger(_ declaration: Declaration) -> [CheckFinding] {
    let facts: [String: Refusal.Fact] = ["table": .text(declaration.name), "name": .text(declaration.name)]
    switch declaration.type {
    case "table": return [CheckFinding("check.stranger-table", facts)]
    case "trigger": return [CheckFinding("check.stranger-trigger", facts)]
    case "view": return [CheckFinding("check.stranger-view", facts)]
    default:
      // An older program may have defined other indexes, and only the next writing makes them anew.
      return age.isOfThisProgram ? [CheckFinding("check.stranger-index", facts)] : []
    }
  }

  // MARK: What is missing

  private func missing() -> [CheckFinding] {
    // What an older file lacks is added when it is written to.
    guard age.isOfThisProgram else { return [] }
    let present = Set(found.map { [$0.type, $0.name] })
    return expected.required.filter { !present.contains([$0.type, $0.name]) }.map { declaration in
      declaration.type == "table"
        ? CheckFinding("check.table-missing", ["name": .text(declaration.name)])
        : CheckFinding("check.index-missing", ["name": .text(declaration.name)])
    }
  }

  // MARK: What is declared otherwise

  private func altered(_ declaration: Declaration) -> [CheckFinding] {
    guard age.isOfThisProgram || declaration.type != "index" else { return [] }
    return [definition(declaration, declaration.statement)]
  }

  private func definition(_ declaration: Declaration, _ detail: String) -> CheckFinding {
    CheckFinding("check.definition-altered", ["name": .text(declaration.name), "detail": .text(detail)])
  }

  private func compare(_ declaration: Declaration, with known: Declaration) -> [CheckFinding] {
    guard let table = TableDefinition(declaration.statement), let model = TableDefinition(known.statement),
      table.frame == model.frame
    else { return [definition(declaration, declaration.statement)] }
    return strangers(in: table, declaration, model) + lacking(in: table, declaration, model)
  }

  /// Parts that a file of this program does not have, or has otherwise.
  private func strangers(
    in table: TableDefinition, _ declaration: Declaration, _ model: TableDefinition
  ) -> [CheckFinding] {
    let columns = Set(model.parts.compactMap(TableDefinition.column))
    var isAdded = false
    return table.parts.compactMap { part in
      let column = TableDefinition.column(of: part)
      // Columns that came later stand behind the one that every table of records ends with.
      defer { if column == "entry" { isAdded = true } }
      if model.parts.contains(part) { return nil }
      guard let column else { return definition(declaration, part) }
      guard columns.contains(column) else {
        return CheckFinding("check.stranger-column", ["table": .kind(declaration.name), "name": .text(column)])
      }
      if isAdded, part == ExpectedSchema.addition(of: column, to: declaration.name) { return nil }
      // What an older program declared otherwise, a migration changes.
      return age.isBehind ? nil : definition(declaration, part)
    }
  }

  /// Parts that a file of this program has and this one has not.
  private func lacking(
    in table: TableDefinition, _ declaration: Declaration, _ model: TableDefinition
  ) -> [CheckFinding] {
    let columns = Set(table.parts.compactMap(TableDefinition.column))
    return model.parts.filter { !table.parts.contains($0) }.compactMap { part in
      guard let column = TableDefinition.column(of: part) else { return definition(declaration, part) }
      guard !columns.contains(column), age.isOfThisProgram else { return nil }
      return CheckFinding("check.column-missing", ["table": .kind(declaration.name), "name": .text(column)])
    }
  }
}
