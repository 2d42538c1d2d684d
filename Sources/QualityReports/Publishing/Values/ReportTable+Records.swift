import QualityModel

extension ReportTable {
  /// A list of records: the labels are those of the fields of a kind, the first cell of each row leads to the record.
  static func list(_ id: String, _ columns: [Column], _ rows: [[Cell?]]) -> ReportTable {
    var table = ReportTable(
      id: id, columns: columns, rows: rows.map { Row(cells: $0.map { $0 ?? .text("") }) })
    table.isList = true
    return table
  }
}

extension ReportTable.Column {
  /// A column for a field of a kind.
  static func field<Kind: RecordKind, Value>(
    _ field: ValuePath<Kind, Value>, isNumeric: Bool = false, isWide: Bool = false
  ) -> Self {
    Self(label: Kind.label(of: field), isNumeric: isNumeric, isWide: isWide)
  }
}

extension ReportTable.Cell {
  static func money(_ money: Money?) -> Self? { money.map { .money($0.hundredths) } }
  static func words(_ text: String?) -> Self? { text.map { .text($0) } }
  static func date(_ day: Day?) -> Self? { day.map { .day($0) } }
  static func boolean(_ boolean: Bool?) -> Self? { boolean.map { .label("boolean.\($0)") } }

  /// The word of a choice in a field of a kind.
  static func choice<Kind: RecordKind, Word: Choice>(_ word: Word?, _ field: ValuePath<Kind, Word?>) -> Self? {
    word.map { .label(Kind.label(of: $0, in: field)) }
  }

  /// The same in a field that is never empty.
  static func choice<Kind: RecordKind, Word: Choice>(_ word: Word, _ field: ValuePath<Kind, Word>) -> Self? {
    .label(Kind.label(of: word, in: field))
  }

  /// How much a nonconformity weighs, or that nobody has judged it yet.
  static func severity(of record: Record<Nonconformity>) -> Self? {
    guard record.severity != nil else { return .mark("empty.nonconformity.severity", .warn) }
    return .choice(record.severity, \Nonconformity.severity)
  }

  /// A term, and how long ago it has passed while something is still to be done.
  static func term(_ due: Day?, isOpen: Bool, on day: Day) -> Self? {
    guard let due else { return nil }
    guard isOpen, due < day else { return .day(due) }
    return .several([.day(due), .counted("attention.days", due.days(until: day), .bad)])
  }

  /// Several values as one; nothing of none.
  static func all(_ cells: [Self]) -> Self? {
    cells.count > 1 ? .several(cells) : cells.first
  }
}
