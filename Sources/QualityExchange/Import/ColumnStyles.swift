import QualityModel

/// In which style the numbers of each column are written. The column as a whole decides: one cell that can mean two
/// things says nothing.
struct ColumnStyles {
  private var manners: [Int: WritingManner] = [:]
  /// Where nothing is known of it.
  let unknown: WritingManner
  /// How programs write values.
  let canonical: WritingManner

  /// All columns in one style, where it is known how the file was written, or assumed.
  init(_ columns: [ColumnPlan.Column], all style: NumberStyle, currency: String, isAssumed: Bool = false) {
    self.init(currency)
    let manner = WritingManner(numbers: style, currency: currency, isAssumed: isAssumed)
    for column in columns { manners[column.index] = manner }
  }

  private init(_ currency: String) {
    unknown = WritingManner(currency: currency)
    canonical = WritingManner(numbers: .decimalPoint, currency: currency)
  }

  /// - Parameters:
  ///   - columns: those of fields that hold numbers
  ///   - rows: the records of the table
  init(of columns: [ColumnPlan.Column], in rows: any TableRows, currency: String) throws {
    self.init(currency)
    var found: [Int: NumberColumn] = [:]
    while try rows.next() {
      for column in columns {
        if case .text(let text) = rows[column.index] { found[column.index, default: NumberColumn()].take(text) }
      }
    }
    for (index, column) in found {
      if case .decided(let style) = column.finding {
        manners[index] = WritingManner(numbers: style, currency: currency)
      }
    }
  }

  /// How the values of a column are written.
  func manner(of column: ColumnPlan.Column) -> WritingManner {
    column.isOfNumbers ? manners[column.index] ?? unknown : unknown
  }

  static func concerns(_ field: RecordField?) -> Bool {
    switch field?.kind {
    case .number, .money, .integer: true
    default: false
    }
  }
}
