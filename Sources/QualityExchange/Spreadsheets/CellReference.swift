/// The name of a cell, `AB12`: its column counted from 0 and its row counted from 1.
struct CellReference: Equatable {
  /// A sheet has so many rows at most.
  static let lastRow = 1_048_576
  /// The last column, XFD, counted from 0.
  static let lastColumn = 16_383

  let column: Int
  let row: Int

  /// Reads a name; `nil` if it is none, or lies outside a sheet.
  init?(_ bytes: UnsafePointer<UInt8>) {
    var (place, column, row) = (0, 0, 0)
    while case let letter = (bytes[place] & 0xDF) &- UInt8(ascii: "A"), bytes[place] >= 65, letter < 26 {
      column = column * 26 + Int(letter) + 1
      if column > CellReference.lastColumn + 1 { return nil }
      place += 1
    }
    while case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10 {
      row = row * 10 + Int(digit)
      if row > CellReference.lastRow { return nil }
      place += 1
    }
    guard bytes[place] == 0, column > 0, row > 0 else { return nil }
    (self.column, self.row) = (column - 1, row)
  }

  /// Reads `B2:C9`, or `B2` alone.
  static func range(_ text: String) -> CellRange? {
    let ends = text.split(separator: ":", omittingEmptySubsequences: false).map { CellReference(String($0)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    return CellRange(rows: first.row...last.row, columns: first.column...last.column)
  }

  private init?(_ text: String) {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: "$") } + [0]
    guard let reference = bytes.withUnsafeBufferPointer({ $0.baseAddress.flatMap { CellReference($0) } }) else {
      return nil
    }
    self = reference
  }
}
