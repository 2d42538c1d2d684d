import QualityModel

/// What the heads of a table mean, each by its place: columns with their fields, columns of periods, and those that mean
/// nothing.
struct HeadMeanings {
  private(set) var columns: [ColumnPlan.Column] = []
  private(set) var periods: [Int: Period] = [:]
  private(set) var unknown: [String] = []
  private let names: HeaderNames

  /// - Throws: `import.unknown-field` if the mapping names a field that the kind does not have
  init(_ headers: [String], _ roles: [Int: TableShape.Role], _ schema: RecordSchema, _ options: ImportOptions) throws {
    names = HeaderNames(schema: schema, options: options)
    for (index, header) in headers.enumerated() where header != ColumnPlan.reasonHeader {
      switch try names.meaning(of: header) {
      case .identifier: columns.append(ColumnPlan.Column(header: header, index: index, field: nil, words: nil))
      // What told about another file says nothing here.
      case .field(let field) where field.isOfFile: break
      case .field(let field):
        let words = options.choiceWords(field, of: schema)
        columns.append(ColumnPlan.Column(header: header, index: index, field: field, words: words))
      case .nothing: break
      case .unknown: note(header, at: index, roles[index])
      }
    }
  }

  private mutating func note(_ header: String, at index: Int, _ role: TableShape.Role?) {
    switch role {
    case .numbering, .total: break
    case .period(let period): periods[index] = period
    default: if !header.isEmpty { unknown.append(header) }
    }
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
