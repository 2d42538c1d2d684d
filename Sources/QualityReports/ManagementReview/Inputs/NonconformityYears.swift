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

  /// How many of them nobody has judged.
  func unjudged(_ value: String?, in year: Int) -> Int {
    of(value, in: year).map { $0.count - $0.measures.reduce(0, +) }.reduce(0, +)
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
    table(field(Nonconformity.fields).key, Word.allCases.map { ($0.rawValue, Nonconformity.label(of: $0, in: field)) })
  }

  /// The same of a field that may be empty, under a label of its own.
  func table<Word: Choice>(_ field: ValuePath<Nonconformity, Word?>, empty label: String) -> ReportTable {
    let words = Word.allCases.map { word -> (String?, String) in
      (word.rawValue, Nonconformity.label(of: word, in: field))
    }
    return table(field(Nonconformity.fields).key, words + [(nil, label)])
  }

  private func table(_ key: String, _ words: [(word: String?, label: String)]) -> ReportTable {
    ReportTable(
      id: "c4-by-\(key)", columns: [.init(label: "column.\(key)")] + columns,
      rows: words.filter { word in years.contains { count(word.word, in: $0) > 0 } }.map { word, label in
        ReportTable.Row(cells: [.label(label)] + cells(word))
      })
  }
}
