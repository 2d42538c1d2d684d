import QualityModel

/// In which style the numbers of each column are written. The column as a whole decides: one cell that can mean two
/// things says nothing.
struct ColumnStyles {
  private var styles: [Int: NumberStyle] = [:]

  /// All columns in one style, where it is known how the file was written.
  init(_ columns: [ColumnPlan.Column], all style: NumberStyle) {
    for column in columns { styles[column.index] = style }
  }

  /// - Parameters:
  ///   - columns: those of fields that hold numbers
  ///   - rows: the records of the table
  init(of columns: [ColumnPlan.Column], in rows: any TableRows) throws {
    var found: [Int: NumberColumn] = [:]
    while try rows.next() {
      for column in columns {
        if case .text(let text) = rows[column.index] { found[column.index, default: NumberColumn()].take(text) }
      }
    }
    for (index, column) in found {
      if case .decided(let style) = column.finding { styles[index] = style }
    }
  }

  subscript(column: Int) -> NumberStyle? { styles[column] }

  static func concerns(_ field: RecordField?) -> Bool {
    switch field?.kind {
    case .number, .money, .integer: true
    default: false
    }
  }
}
