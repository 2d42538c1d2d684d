import QualityModel

/// What the heads of a table mean, each by its place: columns with their fields, columns of periods, and those that mean
/// nothing.
struct HeadMeanings {
  private(set) var columns: [ColumnPlan.Column] = []
  private(set) var periods: [Int: Period] = [:]
  private(set) var unknown: [String] = []
  /// Parts of years of which the year is said nowhere.
  private(set) var withoutYear: [String] = []
  /// Columns that are computed from the others: sums, means, shares of a sum of money.
  private(set) var computed: [String] = []
  private let names: HeaderNames
  /// What was told of the period of all rows.
  private let told: WrittenPeriod?

  /// - Throws: `import.unknown-field` if the mapping names a field that the kind does not have
  init(_ headers: [String], _ roles: [Int: TableShape.Role], _ schema: RecordSchema, _ options: ImportOptions) throws {
    names = HeaderNames(schema: schema, options: options)
    told = ColumnPlan.Fold.fields(of: schema).flatMap { options.constants[$0.period.key] }.flatMap { WrittenPeriod($0) }
    for (index, header) in headers.enumerated() where header != ColumnPlan.reasonHeader {
      switch try names.meaning(of: header) {
      case .identifier: columns.append(ColumnPlan.Column(header: header, index: index, field: nil, words: nil))
      // What told about another file says nothing here.
      case .field(let field) where field.isOfFile: break
      case .field(let field):
        let words = options.choiceWords(field, of: schema)
        columns.append(
          ColumnPlan.Column(header: header, index: index, field: field, words: words, ways: options.ways[header] ?? []))
      case .period(let period): periods[index] = period
      case .nothing: break
      case .unknown:
        if let period = names.period(in: header) {
          periods[index] = period
        } else if names.isComputed(header) {
          computed.append(header)
        } else {
          note(header, at: index, roles[index])
        }
      }
    }
  }

  private mutating func note(_ header: String, at index: Int, _ role: TableShape.Role?) {
    switch role {
    case .numbering: break
    case .total: computed.append(header)
    case .period(let period): periods[index] = period
    case .part(let part):
      if let period = told.flatMap({ part.under($0) }) { periods[index] = period } else { withoutYear.append(header) }
    default: if !header.isEmpty { unknown.append(header) }
    }
  }

  /// Of months and quarters it must be known of which year they are.
  /// - Throws: `import.no-year`, with all of them; `import.unknown-column` where the kind has no place for them
  func refuseWithoutYear(_ schema: RecordSchema, _ place: Refusal.Place) throws {
    guard !withoutYear.isEmpty else { return }
    let columns = Refusal.Fact.words(withoutYear.map(ColumnPlan.quotable))
    guard let field = ColumnPlan.Fold.fields(of: schema)?.period else {
      throw Refusal(.data, .importUnknownColumn, ["columns": columns, "kind": .command(schema.key)], at: place)
    }
    throw Refusal(.data, .importNoYear, ["columns": columns, "field": .field(field.key, of: schema.key)], at: place)
  }

  /// What means nothing must be said by a person, so that nothing is lost unseen.
  /// - Throws: `import.unknown-column`, with all of them
  func refuseUnknown(_ schema: RecordSchema, _ place: Refusal.Place) throws {
    guard !unknown.isEmpty else { return }
    // A file without a header row may have thousands of them.
    let named = unknown.prefix(20).map(named) + (unknown.count > 20 ? ["…"] : [])
    throw Refusal(.data, .importUnknownColumn, ["columns": .words(named), "kind": .command(schema.key)], at: place)
  }

  /// The head, with the label that is written nearly so.
  private func named(_ head: String) -> String {
    let near = names.near(head).map { " (\($0)?)" } ?? ""
    return ColumnPlan.quotable(head) + near
  }
}
