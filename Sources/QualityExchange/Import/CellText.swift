import QualityModel

/// What a cell says to a field, as the text that the field reads, and how that text is written.
struct CellText {
  let text: String
  /// Whether it is written as programs write values; otherwise as the column is.
  let isCanonical: Bool
  /// The number as the file holds it, where it was computed and has more decimals than can be kept.
  private(set) var computed: String?

  /// - Parameter isText: whether the cells come from a text file, where a spreadsheet may have put apostrophes
  /// - Throws: `.errorCell`, `.notCalculated`
  init(_ cell: TableCell, for field: RecordField?, isText: Bool) throws(FieldProblem) {
    switch cell {
    case .text(let text): (self.text, isCanonical) = (isText ? SpreadsheetSafety.undoNeutralising(text) : text, false)
    case .error(let error): throw .errorCell(error)
    case .notCalculated: throw .notCalculated
    case .day(let day, _) where field?.kind == .day: (text, isCanonical) = (day.text, true)
    case .number(let number) where CellText.takesNumbers(field),
      .percent(let number) where CellText.takesNumbers(field):
      (text, isCanonical) = (CellText.kept(number, field), true)
      computed = text == number ? nil : number
    case .number(let number) where field?.kind == .day: (text, isCanonical) = (number, false)
    default: (text, isCanonical) = (cell.words, true)
    }
  }

  /// A number with more decimals than people write was computed; it is kept with as many as its field has.
  private static func kept(_ number: String, _ field: RecordField?) -> String {
    guard let decimal = DecimalText(number), decimal.decimals > mostTyped else { return number }
    return decimal.rounded(to: field?.kind == .money ? 2 : computedDecimals).text
  }

  private static let mostTyped = 9
  private static let computedDecimals = 6

  /// A text that was put together from cells.
  init(_ text: String) { (self.text, isCanonical) = (text, false) }

  private static func takesNumbers(_ field: RecordField?) -> Bool {
    switch field?.kind {
    case .number, .money, .integer: true
    default: false
    }
  }
}
