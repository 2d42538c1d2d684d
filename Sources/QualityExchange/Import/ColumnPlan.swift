import QualityModel

/// Which column of a table holds which field.
struct ColumnPlan {
  final class Column {
    let header: String
    /// The place in the row, from 0.
    let index: Int
    /// `nil` for the identifier.
    let field: RecordField?
    let words: ChoiceWords?
    /// Whether its field holds numbers, whose style the column as a whole decides.
    let isOfNumbers: Bool
    /// Whether a month, quarter or year stands for its last day.
    let takesLastDay: Bool

    init(
      header: String, index: Int, field: RecordField?, words: ChoiceWords?, ways: Set<ColumnWay> = []
    ) {
      self.header = header
      self.index = index
      self.field = field
      self.words = words
      takesLastDay = ways.contains(.lastDay)
      isOfNumbers = ColumnStyles.concerns(field)
    }
  }

  let columns: [Column]
  /// The values that every row gets.
  let constants: [(field: RecordField, value: FieldValue?)]
  /// The values that are put together from the cells of each row.
  let templates: [Template]
  /// The values that stand in columns of their own, one for each year, quarter or month: each makes a record.
  let folds: [Fold]
  /// What rows must fulfil, with the column that each condition looks at.
  let conditions: [(index: Int, condition: RowCondition)]
  /// The year that a title gives to every row, where nothing else says it.
  let yearOfTitle: String?
  /// Heads of columns that are computed from the others.
  let computed: [String]
  /// Heads of columns that mean nothing and were left out because it was asked for.
  let skipped: [String]
  /// The columns in which an empty cell says the same as the one above, by their places.
  let filled: Set<Int>
  /// The field whose value stands in headings among the rows.
  let headings: HeadingField?

  struct Template {
    /// `nil` for the identifier.
    let field: RecordField?
    let cells: CellTemplate
    let words: ChoiceWords?
  }

  /// The column that rejected rows carry beside their own, and that an import passes over.
  static let reasonHeader = TableMemory.reasonHead

  /// The fields that the source says something about.
  var fields: [RecordField] {
    columns.compactMap(\.field) + constants.map(\.field) + templates.compactMap(\.field)
      + [headings?.field].compactMap { $0 }
  }

  /// - Parameter isWhole: whether every field that a record must have is wanted; otherwise see ``missing(of:)``
  /// - Throws: `import.unknown-column`, `import.double-column`, `import.unknown-field`, `import.missing-column`, with
  ///   all the columns concerned
  init(
    headers: [String], roles: [Int: TableShape.Role] = [:], titles: [String] = [], schema: RecordSchema,
    options: ImportOptions, at place: Refusal.Place, isWhole: Bool = true,
    besides declared: () throws -> DeclaredNumbers = { .none }
  ) throws {
    let headers = headers.map(FieldValue.trimmed)
    let heads = try HeadMeanings(headers, roles, schema, options)
    folds = try ColumnPlan.folds(heads.periods, headers, schema, options, place)
    if !options.skipsUnknown {
      try heads.refuseUnknown(schema, place)
      try heads.refuseWithoutYear(schema, place)
    }
    columns = heads.columns
    filled = try options.columns(read: .fillDown, of: headers, at: place)
    try ColumnPlan.refuseWithoutDays(columns, options.columns(read: .lastDay, of: headers, at: place), headers, place)
    templates = try ColumnPlan.templates(headers, schema, options, place)
    let told = try ColumnPlan.constants(
      schema, options, without: Set(templates.map { $0.field?.key ?? "id" }), declared)
    let ofTitle = ColumnPlan.year(
      of: titles, for: schema,
      without: Set(heads.columns.compactMap(\.field) + told.map(\.field) + templates.compactMap(\.field)), folds)
    constants = told + [ofTitle].compactMap { $0 }
    yearOfTitle = ofTitle?.value?.text
    computed = heads.computed
    skipped = options.skipsUnknown ? heads.unknown + heads.withoutYear : []
    conditions = try ColumnPlan.conditions(headers, options, place)
    headings = try HeadingField(schema, options)
    try ColumnPlan.refuseIdleWords(schema, options)
    try refuseDoubleColumns(schema, place)
    if !options.constantsFillGaps { try refuseColumnsWithConstants(schema, place) }
    try headings?.refuse(besides: self, at: place)
    if isWhole, !options.changes { try refuseMissingColumns(schema, place) }
  }

  /// A month stands for its last day only where a day belongs.
  /// - Throws: `import.no-days`
  private static func refuseWithoutDays(
    _ columns: [Column], _ places: Set<Int>, _ headers: [String], _ place: Refusal.Place
  ) throws {
    for index in places.sorted() where columns.first(where: { $0.index == index })?.field?.kind != .day {
      throw Refusal(.usage, .importNoDays, ["column": .text(quotable(headers[index]))], at: place)
    }
  }

  private static func constants(
    _ schema: RecordSchema, _ options: ImportOptions, without templates: Set<String>,
    _ declared: () throws -> DeclaredNumbers
  ) throws -> [(field: RecordField, value: FieldValue?)] {
    try options.constants.filter { !templates.contains($0.key) }.sorted { $0.key < $1.key }.map { key, text in
      guard let field = schema.field(key) else {
        throw Refusal(.usage, .importUnknownField, ["field": .text(key), "kind": .command(schema.key)])
      }
      let words = options.choiceWords(field, of: schema)
      // Records are named as in cells; who is meant is asked with each row.
      if let named = reference(text, field) { return (field, named) }
      do {
        return (field, try field.value(of: words?.keys(in: text) ?? text, besides: declared))
      } catch let error as FieldProblem {
        let facts: [String: Refusal.Fact] = [
          "field": .field(key, of: schema.key), "value": .text(ColumnPlan.quotable(text)),
          "problem": .problem(error, field: key, of: schema.key),
        ]
        throw Refusal(.usage, .importBadConstant, facts)
      }
    }
  }

  /// A year that every row must have and no column gives, as a title says it: `Budžeta izpilde 2025. gadā`.
  private static func year(
    of titles: [String], for schema: RecordSchema, without given: Set<RecordField>, _ folds: [Fold]
  ) -> (field: RecordField, value: FieldValue?)? {
    let missing = schema.fields.filter { field in
      guard field.isRequired, !given.contains(field) else { return false }
      if case .integer(let range) = field.kind { return range.contains(2000) && range.contains(2100) }
      return field.kind == .period
    }
    guard folds.isEmpty, missing.count == 1, let field = missing.first, let year = TitleYear.of(titles) else {
      return nil
    }
    return (try? field.value(of: "\(year)", besides: { .none })).map { (field, $0) }
  }

  private static func reference(_ text: String, _ field: RecordField) -> FieldValue? {
    switch field.kind {
    case .reference, .anyReference: .text(FieldValue.trimmed(text))
    case .referenceList: .list(FieldValue.items(of: text))
    default: nil
    }
  }

  /// A text from outside for a message: a personal code is never repeated, and a whole page neither.
  static func quotable(_ text: String) -> String {
    if PersonalCode.firstPlace(in: text) ?? PersonalCode.typedPlace(in: text) != nil { return "***" }
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  private static func named(_ key: String, _ schema: RecordSchema) -> Refusal.Fact {
    key == "id" ? .text(key) : .field(key, of: schema.key)
  }

  private func refuseDoubleColumns(_ schema: RecordSchema, _ place: Refusal.Place) throws {
    let single = columns.filter { $0.field?.isItemised != true }
    for (key, columns) in Dictionary(grouping: single, by: { $0.field?.key ?? "id" }) where columns.count > 1 {
      let headers = columns.map { ColumnPlan.quotable($0.header) }
      throw Refusal(
        .data, .importDoubleColumn,
        [
          "field": ColumnPlan.named(key, schema), "columns": .words(headers),
          "last": .text(headers.last ?? ""),
        ], at: place)
    }
  }

  /// What a column says and what every row is to get cannot both hold.
  private func refuseColumnsWithConstants(_ schema: RecordSchema, _ place: Refusal.Place) throws {
    let told = Set(constants.map(\.field.key) + templates.map { $0.field?.key ?? "id" })
    if let fold = folds.first(where: { !isWithinTold($0) }) {
      throw Refusal(
        .usage, .importConstantAndColumn,
        [
          "field": ColumnPlan.named(fold.period.key, schema), "column": .text(ColumnPlan.quotable(fold.column.header)),
        ], at: place)
    }
    guard let column = columns.first(where: { told.contains($0.field?.key ?? "id") }) else { return }
    throw Refusal(
      .usage, .importConstantAndColumn,
      [
        "field": ColumnPlan.named(column.field?.key ?? "id", schema),
        "column": .text(ColumnPlan.quotable(column.header)),
      ], at: place)
  }

  /// Whether the period of a column lies in the one that was told of all of them: its year.
  private func isWithinTold(_ fold: Fold) -> Bool {
    guard case .period(let told)? = constants.first(where: { $0.field == fold.period })?.value else { return true }
    return told.firstDay <= fold.value.firstDay && fold.value.lastDay <= told.lastDay
  }

  /// The fields that a record must have and of which the table says nothing.
  func missing(of schema: RecordSchema) -> [RecordField] {
    let present = Set(fields + folds.flatMap { [$0.period, $0.column.field].compactMap { $0 } })
    return schema.fields.filter { $0.isRequired && !present.contains($0) }
  }

  private func refuseMissingColumns(_ schema: RecordSchema, _ place: Refusal.Place) throws {
    let missing = missing(of: schema).map(\.key)
    guard missing.isEmpty else {
      let facts: [String: Refusal.Fact] = [
        "fields": .list(missing.map { .field($0, of: schema.key) }), "kind": .command(schema.key),
      ]
      throw Refusal(.data, .importMissingColumn, facts, at: place)
    }
  }
}

extension Refusal.ID {
  static let importBadConstant = Refusal.ID("import.bad-constant")
  static let importConstantAndColumn = Refusal.ID("import.constant-and-column")
  static let importDoubleColumn = Refusal.ID("import.double-column")
  static let importMissingColumn = Refusal.ID("import.missing-column")
  static let importNoYear = Refusal.ID("import.no-year")
  static let importOtherMeasure = Refusal.ID("import.other-measure")
  static let importUnknownColumn = Refusal.ID("import.unknown-column")
  static let importUnknownField = Refusal.ID("import.unknown-field")
  static let importNoDays = Refusal.ID("import.no-days")
  static let importUnknownHeader = Refusal.ID("import.unknown-header")
}
