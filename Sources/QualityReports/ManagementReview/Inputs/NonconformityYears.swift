import QualityModel

/// How many nonconformities were found in each of the years of a review, by what one of their fields says, and how
/// severe they were; without rejected ones.
struct NonconformityYears {
  private let years: [Int]
  private let rows: [AggregateRow]

  init(by field: FieldPath<Nonconformity>, _ computation: ReviewComputation) throws {
    years = computation.years
    rows = try computation.reader.aggregate(
      Aggregation(
        Nonconformity.self, where: .all([computation.inYears(\.found), .not(.equals(\.state, .rejected))]),
        by: [.field(field), .year(\.found)],
        measures: Nonconformity.Severity.allCases.map { .count(.equals(\.severity, $0)) }))
  }

  func has(_ year: Int) -> Bool { rows.contains { $0.keys[1] == "\(year)" } }

  /// How many of a year have the value; `nil` stands for those that have none.
  func count(_ value: String?, in year: Int) -> Int { of(value, in: year).map(\.count).reduce(0, +) }

  /// How many of them have the severity.
  func count(_ value: String?, in year: Int, _ severity: Nonconformity.Severity) -> Int {
    guard let place = Nonconformity.Severity.allCases.firstIndex(of: severity) else { return 0 }
    return of(value, in: year).map { $0.measures[place] }.reduce(0, +)
  }

  private func of(_ value: String?, in year: Int) -> [AggregateRow] {
    rows.filter { $0.keys[0] == value && $0.keys[1] == "\(year)" }
  }

  /// The values that the field has, those that are most frequent in a year first, equal ones by their text.
  func values(mostIn year: Int) -> [String?] {
    Set(rows.map { $0.keys[0] }).map { (value: $0, count: count($0, in: year)) }
      .sorted { ($1.count, $0.value ?? "") < ($0.count, $1.value ?? "") }.map(\.value)
  }

  /// The counts of the years as cells.
  func cells(_ value: String?) -> [ReportTable.Cell] { years.map { .count(count(value, in: $0)) } }

  /// A column for each year.
  var columns: [ReportTable.Column] {
    years.map { .init(label: "column.year-value", isNumeric: true, year: $0) }
  }

  /// The table of the words of a choice, without those that no year has.
  func table<Word: Choice>(_ field: ValuePath<Nonconformity, Word>) -> ReportTable {
    let key = field(Nonconformity.fields).key
    let words = Word.allCases.filter { word in years.contains { count(word.rawValue, in: $0) > 0 } }
    return ReportTable(
      id: "c4-by-\(key)", columns: [.init(label: "column.\(key)")] + columns,
      rows: words.map { word in
        ReportTable.Row(cells: [.label(Nonconformity.label(of: word, in: field))] + cells(word.rawValue))
      })
  }
}
