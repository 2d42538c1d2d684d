import QualityModel

extension ColumnPlan {
  /// A column whose head is a period and whose cells are values: a record of its own for each row.
  struct Fold {
    /// The field that holds the period.
    let period: RecordField
    let value: Period
    let column: Column

    /// The field of the period and the one of the value, where a kind has one of each.
    static func fields(of schema: RecordSchema) -> (period: RecordField, value: RecordField)? {
      let periods = schema.fields.filter { $0.kind == .period && $0.isRequired }
      let values = schema.fields.filter { [.number, .money].contains($0.kind) && $0.isRequired }
      guard periods.count == 1, values.count < 2, let value = values.first ?? schema.usualValue else { return nil }
      return (periods[0], value)
    }
  }

  /// The places of columns that say something in the place of a value: its parts, or why there is none. With several
  /// periods nobody could tell of which one they speak.
  func standIns(in schema: RecordSchema) -> [Int] {
    guard folds.count == 1, let value = folds[0].column.field else { return [] }
    return columns.filter { column in
      column.field.map { $0 != value && schema.askedOneOf.contains($0) } ?? false
    }.map(\.index)
  }

  /// - Throws: `import.unknown-column`, if the kind has no place for values of periods
  static func folds(
    _ periods: [Int: Period], _ headers: [String], _ schema: RecordSchema, _ options: ImportOptions,
    _ place: Refusal.Place
  ) throws -> [Fold] {
    guard !periods.isEmpty, !options.skipsUnknown || Fold.fields(of: schema) != nil else { return [] }
    guard let fields = Fold.fields(of: schema) else {
      let named = periods.keys.sorted().map { quotable(headers[$0]) }
      throw Refusal(
        .data, .importUnknownColumn, ["columns": .words(named), "kind": .command(schema.key)], at: place)
    }
    for (_, same) in Dictionary(grouping: periods.keys, by: { periods[$0] }) where same.count > 1 {
      let named = same.sorted().map { quotable(headers[$0]) }
      throw Refusal(
        .data, .importDoubleColumn,
        [
          "field": .field(fields.value.key, of: schema.key), "columns": .words(named),
          "last": .text(named.last ?? ""),
        ], at: place)
    }
    return periods.sorted { $0.key < $1.key }.map { index, period in
      let column = Column(header: headers[index], index: index, field: fields.value, words: nil)
      return Fold(period: fields.period, value: period, column: column)
    }
  }
}
