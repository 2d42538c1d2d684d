public import Foundation

/// Writes a CSV file row by row.
///
/// What it writes, ``CSVReader`` reads back exactly. Fields are quoted only where they must be. Bytes are collected
/// in a buffer of fixed size and handed to a sink, so memory does not grow with the file.
///
/// ```swift
/// let writer = CSVWriter(.excelLatvian, forSpreadsheets: true, to: file)
/// try writer.write(["Rādītājs", "Vērtība"])
/// try writer.text("Apmierinātība")
/// try writer.number("-12,5")
/// try writer.endRow()
/// try writer.finish()
/// ```
///
/// Until ``finish()`` has returned the file is not complete, and after an error it is not usable.
///
/// Source: RFC 4180.
public final class CSVWriter {
  /// Takes the bytes of the file, piece by piece.
  public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  private let dialect: CSVDialect
  private let forSpreadsheets: Bool
  private var output: CSVOutput
  private let classes: CSVByteClasses
  private var row = 0
  private var column = 0
  /// An empty first field needs quotes only if it stays alone: otherwise the row would be an empty line.
  private var firstFieldIsEmpty = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - forSpreadsheets: whether texts that a spreadsheet program would compute get an apostrophe in front; see
  ///     ``SpreadsheetSafety``.
  ///   - sink: takes the bytes; the pointer is valid inside the call only.
  public init(_ dialect: CSVDialect = .standard, forSpreadsheets: Bool = false, sink: @escaping Sink) {
    self.dialect = dialect
    self.forSpreadsheets = forSpreadsheets
    classes = CSVByteClasses(dialect.delimiter)
    output = CSVOutput(dialect.encoding, sink: sink)
    if dialect.byteOrderMark { output.begin(with: dialect.encoding.byteOrderMark) }
  }

  /// Begins a file at the place where a file handle stands.
  public convenience init(_ dialect: CSVDialect = .standard, forSpreadsheets: Bool = false, to file: FileHandle) {
    self.init(dialect, forSpreadsheets: forSpreadsheets) { try file.write(contentsOf: Data($0)) }
  }

  /// Writes a row of texts. A row without fields is nothing, not an empty line.
  ///
  /// - Throws: ``CSVWritingError``, or what the sink throws; so do all the others.
  public func write(_ texts: some Sequence<String>) throws {
    for text in texts { try self.text(text) }
    try endRow()
  }

  /// Appends a text to the row.
  public func text(_ text: String) throws {
    try append(text, neutralising: forSpreadsheets)
  }

  /// Appends a number as people write it: `-12,5`, `1 234.00`. It is never neutralised.
  ///
  /// What is no number is written as a text.
  public func number(_ number: String) throws {
    try append(number, neutralising: forSpreadsheets && !SpreadsheetSafety.isNumber(number))
  }

  /// Appends a number to the row.
  public func number(_ number: Int) throws {
    try append(String(number), neutralising: false)
  }

  /// Ends the row.
  public func endRow() throws {
    guard column > 0 else { return }
    if firstFieldIsEmpty, column == 1 { try put("\"\"") }
    try put(dialect.lineEnd.rawValue)
    row += 1
    column = 0
  }

  /// Writes a row that was read, exactly as it stood; a missing line end is added.
  ///
  /// The columns are not looked at. In the dialect the row was read in, the bytes are those of the file it came from.
  ///
  /// - Parameter bytes: ``CSVReader/rawRow``.
  public func writeRaw(_ bytes: UnsafeRawBufferPointer) throws {
    try endRow()
    guard let last = bytes.last else { return }
    column = 1
    firstFieldIsEmpty = false
    try put(bytes)
    let hasLineEnd = last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    if hasLineEnd { (row, column) = (row + 1, 0) } else { try endRow() }
  }

  /// Ends the last row and hands the rest to the sink.
  public func finish() throws {
    try endRow()
    try output.flush()
  }

  // MARK: Inside

  private func append(_ text: String, neutralising: Bool) throws {
    if column > 0 { try put(dialect.delimiter) }
    column += 1
    if column == 1 { firstFieldIsEmpty = text.isEmpty }
    var text = text
    try text.withUTF8 { bytes in
      let isDangerous = neutralising && SpreadsheetSafety.isDangerous(bytes)
      let needsQuotes = try needsQuotes(bytes) || (isFirstOfFile && isMistakenAtStart(bytes))
      if needsQuotes { try put("\"") }
      if isDangerous { try put("'") }
      try needsQuotes ? putDoublingQuotes(bytes) : put(UnsafeRawBufferPointer(bytes))
      if needsQuotes { try put("\"") }
    }
  }

  private var isFirstOfFile: Bool { row == 0 && column == 1 }

  private func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Bool {
    var found = false
    for byte in bytes {
      if classes.plain[Int(byte)] != CSVByteClasses.ordinary || byte == UInt8(ascii: "\"") { found = true }
      if byte == 0 { throw CSVWritingError(kind: .nulCharacter, row: row + 1, column: column) }
    }
    return found
  }

  /// Whether a reader would take the first field for a byte-order mark or a line `sep=`, or Excel the file for SYLK,
  /// because it begins with `ID`.
  private func isMistakenAtStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.starts(with: TextEncoding.utf8.byteOrderMark) || CSVStart.beginsWithSeparator(bytes)
      || (forSpreadsheets && bytes.starts(with: "ID".utf8))
  }

  private func putDoublingQuotes(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\"") {
      try put(UnsafeRawBufferPointer(rebasing: bytes[start...index].raw))
      start = index
    }
    try put(UnsafeRawBufferPointer(rebasing: bytes[start...].raw))
  }

  private func put(_ text: String) throws {
    var text = text
    try text.withUTF8 { try put(UnsafeRawBufferPointer($0)) }
  }

  private func put(_ delimiter: CSVDelimiter) throws {
    try withUnsafeBytes(of: delimiter.rawValue) { try put($0) }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws {
    guard let missing = try output.append(bytes) else { return }
    throw CSVWritingError(kind: .notRepresentable(missing, dialect.encoding), row: row + 1, column: column)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var raw: Slice<UnsafeRawBufferPointer> {
    UnsafeRawBufferPointer(base)[startIndex..<endIndex]
  }
}
