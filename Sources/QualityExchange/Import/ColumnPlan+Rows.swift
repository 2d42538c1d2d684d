import QualityModel

extension ColumnPlan {
  /// The constants that name cells of the row.
  static func templates(
    _ headers: [String], _ schema: RecordSchema, _ options: ImportOptions, _ place: Refusal.Place
  ) throws -> [Template] {
    try options.constants.sorted { $0.key < $1.key }.compactMap { key, text in
      guard let cells = try CellTemplate(text, headers: headers, place: place) else { return nil }
      if key == "id" { return Template(field: nil, cells: cells, words: nil) }
      return schema.field(key).map {
        Template(field: $0, cells: cells, words: options.choiceWords($0, of: schema))
      }
    }
  }

  /// - Throws: `import.unknown-header`
  static func conditions(
    _ headers: [String], _ options: ImportOptions, _ place: Refusal.Place
  ) throws -> [(index: Int, condition: RowCondition)] {
    try options.conditions.map { condition in
      guard let index = CellTemplate.index(of: condition.header, in: headers) else {
        throw Refusal(.usage, .importUnknownHeader, ["header": .text(quotable(condition.header))], at: place)
      }
      return (index, condition)
    }
  }

  /// What a person said about headers must mean something in one of the tables: a slip of the pen would otherwise lose
  /// a column unseen.
  /// - Throws: `import.unknown-header`
  static func refuseIdleHeaders(_ headers: Set<String>, _ options: ImportOptions, _ place: Refusal.Place) throws {
    for header in options.mapping.keys.sorted() where !headers.contains(header) {
      throw Refusal(.usage, .importUnknownHeader, ["header": .text(quotable(header))], at: place)
    }
  }

  /// A title that says thousands says so of every number below, which would be read as whole ones. Who names the field
  /// of a column says that its numbers are those of the field.
  /// - Throws: `import.other-measure`
  func refuseOtherMeasure(
    _ titles: [String], _ schema: RecordSchema, _ options: ImportOptions, _ place: Refusal.Place
  ) throws {
    let amounts = (columns + folds.map(\.column)).filter { [.money, .number].contains($0.field?.kind) }
    guard let column = amounts.first(where: { options.mapping[$0.header] == nil }),
      let title = titles.first(where: HeaderNames.saysOtherMeasure)
    else { return }
    throw Refusal(
      .data, .importOtherMeasure,
      [
        "title": .text(ColumnPlan.quotable(title)), "column": .text(ColumnPlan.quotable(column.header)),
        "target": target(of: column, schema),
      ], at: place)
  }

  /// What a column was taken for, as it is told: a period or a field.
  private func target(of column: Column, _ schema: RecordSchema) -> Refusal.Fact {
    if let fold = folds.first(where: { $0.column === column }) { return .text(fold.value.text) }
    return .field(column.field?.key ?? "id", of: schema.key)
  }

  /// What a person said about words must mean something, too.
  /// - Throws: `import.unknown-field`, `import.bad-word`
  static func refuseIdleWords(_ schema: RecordSchema, _ options: ImportOptions) throws {
    for (key, words) in options.words.sorted(by: { $0.key < $1.key }) {
      guard let field = schema.field(key) else {
        throw Refusal(.usage, .importUnknownField, ["field": .text(key), "kind": .command(schema.key)])
      }
      let known = options.choiceWords(field, of: schema)
      for (word, choice) in words.sorted(by: { $0.key < $1.key }) {
        guard let known, field.takesWords || field.kind.choices.contains(known.keys(in: word)) else {
          throw Refusal(.usage, .importBadWord, ["field": .text(key), "word": .text(word), "choice": .text(choice)])
        }
      }
    }
  }
}

extension Refusal.ID {
  static let importBadWord = Refusal.ID("import.bad-word")
}
