import QualityModel

/// The rows of a CSV file. Empty lines count, as they do in a spreadsheet program; line breaks in a cell do not.
package final class CSVRows: TableRows {
  let source: DecodingByteSource
  let reader: CSVReader
  private var lineBehind: Int
  package private(set) var row: Int

  private let passesOver: Bool

  /// - Parameter passesOver: whether faulty rows are passed over unsaid, because another reading tells them
  init(_ source: DecodingByteSource, delimiter: CSVDelimiter?, passesOver: Bool = false) throws {
    self.passesOver = passesOver
    self.source = source
    reader = try CSVReader(source, delimiter: delimiter)
    // A line that tells the delimiter is a row to whoever looks at the file.
    lineBehind = reader.nextLine
    row = reader.nextLine - 1
  }

  package func next() throws -> Bool {
    do {
      guard try reader.next() else { return false }
      count(to: reader.line)
      return true
    } catch let error as CSVError where error.isRecoverable {
      count(to: reader.line)
      guard passesOver else { throw error }
      return try next()
    }
  }

  private func count(to line: Int) {
    row += 1 + max(0, line - lineBehind)
    lineBehind = reader.nextLine
  }

  package var count: Int { reader.count }

  package subscript(column: Int) -> TableCell {
    isEmpty(column) ? .empty : .text(reader.string(at: column))
  }

  package func isEmpty(_ column: Int) -> Bool {
    let bytes = reader.bytes(at: column)
    guard let first = bytes.first else { return true }
    // Most cells begin with something that is plainly there.
    if first > 0x20, first < 0x7F { return false }
    return FieldValue.trimmed(String(decoding: bytes, as: UTF8.self)).isEmpty
  }
}
