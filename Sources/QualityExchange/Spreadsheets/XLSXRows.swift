import QualityModel
import XMLSupport

/// The rows of a sheet, read one after the other.
final class XLSXRows: TableRows {
  private(set) var row = 0
  private(set) var isHidden = false
  private(set) var count = 0

  private let reader: XMLPullReader
  private var maker: XLSXCells
  private let sheet: String
  private let refusal: SpreadsheetRefusal
  private var cells: [TableCell] = []
  private var column = -1
  private var value = XLSXText()
  private var isInData = false
  private var isFinished = false

  init(_ reader: XMLPullReader, _ maker: XLSXCells, sheet: String, _ refusal: SpreadsheetRefusal) {
    self.reader = reader
    self.maker = maker
    self.sheet = sheet
    self.refusal = refusal
  }

  func next() throws -> Bool {
    try refusal.telling {
      while try nextRow() {
        if count > 0 { return true }
      }
      return false
    }
  }

  subscript(column: Int) -> TableCell {
    column >= 0 && column < count ? cells[column] : .empty
  }

  // MARK: Rows

  /// Goes to the next row, empty or not; behind the last one to the end of the part, where its checksum is compared.
  private func nextRow() throws -> Bool {
    clear()
    while !isFinished, let event = try reader.next() {
      guard event == .start else {
        if event == .end, reader.xlsx == .sheetData { isInData = false }
        continue
      }
      switch reader.xlsx {
      case .worksheet where reader.depth == 1: continue
      case .sheetData where reader.depth == 2: isInData = true
      case .row where isInData && reader.depth == 3:
        try readRow()
        return true
      default: try reader.skipElement()
      }
    }
    isFinished = true
    return false
  }

  private func clear() {
    cells.removeAll(keepingCapacity: true)
    (count, column) = (0, -1)
  }

  private func readRow() throws {
    try takeRowNumber()
    isHidden = reader.isTrue("hidden")
    while let event = try reader.next() {
      if event == .end, reader.depth == 3 { return }
      guard event == .start else { continue }
      if reader.xlsx == .c { try readCell() } else { try reader.skipElement() }
    }
  }

  /// Rows without a number follow each other.
  private func takeRowNumber() throws {
    let before = row
    row = try reader.withAttribute("r") { try rowNumber($0) } ?? before + 1
    guard row > before, row <= CellReference.lastRow else {
      throw refusal.refusal(
        .spreadsheetRowOrder, ["sheet": .text(sheet), "row": "\(row)", "before": "\(before)"])
    }
  }

  private func rowNumber(_ digits: UnsafePointer<UInt8>) throws -> Int {
    guard let number = Int(String(cString: digits)), number > 0 else { throw misplaced(String(cString: digits)) }
    return number
  }

  private func misplaced(_ cell: String) -> Refusal {
    refusal.refusal(.spreadsheetCellPlace, ["sheet": .text(sheet), "cell": .text(cell)])
  }

  // MARK: Cells

  private func readCell() throws {
    try takeColumn()
    let kind = reader.withAttribute("t", XLSXCells.kind) ?? .number
    let style = reader.withAttribute("s", XLSXRows.number) ?? 0
    let (hasValue, isFormula) = try readParts()
    let made = maker.cell(kind, hasValue ? value.bytes : nil, style: style, isFormula: isFormula)
    guard let made else { throw refusal.refusal(.spreadsheetMissingText, ["sheet": .text(sheet), "row": "\(row)"]) }
    put(made)
  }

  /// Cells without a name follow each other.
  private func takeColumn() throws {
    let before = column
    column =
      try reader.withAttribute("r") { name in
        guard let reference = CellReference(name), reference.row == row, reference.column > before else {
          throw misplaced(String(cString: name))
        }
        return reference.column
      } ?? before + 1
    guard column <= CellReference.lastColumn else { throw misplaced("\(row)") }
  }

  private func readParts() throws -> (hasValue: Bool, isFormula: Bool) {
    var (hasValue, isFormula) = (false, false)
    let depth = reader.depth
    while let event = try reader.next() {
      if event == .end, reader.depth == depth { break }
      guard event == .start else { continue }
      switch reader.xlsx {
      case .v:
        try value.readLetters(reader)
        hasValue = true
      case .is:
        try value.readRichText(reader)
        hasValue = true
      case .f:
        isFormula = true
        try reader.skipElement()
      default: try reader.skipElement()
      }
    }
    return (hasValue, isFormula)
  }

  private func put(_ cell: TableCell) {
    guard cell != .empty else { return }
    while cells.count < column { cells.append(.empty) }
    cells.append(cell)
    count = cells.count
  }

  private static func number(_ digits: UnsafePointer<UInt8>) -> Int {
    var (place, number) = (0, 0)
    while case let digit = digits[place] &- UInt8(ascii: "0"), digit < 10, number < 1_000_000 {
      number = number * 10 + Int(digit)
      place += 1
    }
    return number
  }
}
