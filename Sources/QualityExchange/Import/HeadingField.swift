import QualityModel

/// The field of which headings among the rows say the value, each for the rows below it: `1. mērķis …` over its actions.
struct HeadingField {
  let field: RecordField
  let words: ChoiceWords?

  /// - Returns: `nil` if headings are left out
  /// - Throws: `import.unknown-field` for the identifier, which no heading can be
  init?(_ schema: RecordSchema, _ options: ImportOptions) throws {
    guard let key = options.headings else { return nil }
    guard let field = schema.field(key) else {
      throw Refusal(.usage, .importUnknownField, ["field": .text(key), "kind": .command(schema.key)])
    }
    self.field = field
    words = options.choiceWords(field, of: schema)
  }

  /// What a heading says and what a column or a constant says cannot both hold.
  /// - Throws: `import.headings-and-column`
  func refuse(besides plan: ColumnPlan, at place: Refusal.Place) throws {
    let column = plan.columns.first { $0.field == field }?.header
    let isTold = plan.constants.contains { $0.field == field } || plan.templates.contains { $0.field == field }
    guard let other = column ?? (isTold ? "--set" : nil) else { return }
    throw Refusal(
      .usage, .importHeadingsAndColumn,
      ["field": .text(field.key), "column": .text(ColumnPlan.quotable(other))],
      at: place)
  }

  /// Somebody who speaks of headings means some that are there.
  /// - Throws: `import.no-headings`
  static func refuseIdle(_ options: ImportOptions, _ tables: [ImportFile.Table], at place: Refusal.Place) throws {
    guard options.headings != nil, tables.allSatisfy(\.shape.groups.isEmpty) else { return }
    throw Refusal(.usage, .importNoHeadings, at: place)
  }

  /// The heading without the number before it, by which plans count their objectives: `4.Kvalitāte`, `1.2. Atbalsts`.
  static func withoutNumber(_ heading: String) -> String {
    let rest = heading.drop { $0.isASCII && $0.isNumber || $0 == "." || $0 == ")" || $0.isWhitespace }
    return rest.isEmpty || heading.first?.isNumber != true ? heading : String(rest)
  }
}

extension Refusal.ID {
  static let importHeadingsAndColumn = Refusal.ID("import.headings-and-column")
  static let importNoHeadings = Refusal.ID("import.no-headings")
}
