/// Reads a CSV file row by row.
///
/// It follows RFC 4180 and forgives what Excel does: the delimiter is found by itself or from a first line `sep=;`,
/// rows end with CRLF, LF or CR, empty lines are passed over, a quote in the middle of an unquoted field is a quote.
/// Too many or too few fields are the caller's business: see ``count`` and ``filledCount``.
///
/// The reader holds one piece of the file and its longest row, never the file. Reading a row allocates nothing; the
/// bytes it lends are valid until the next call of ``next()``.
///
/// ```swift
/// let reader = try CSVReader(DecodingByteSource(path: "indicators.csv"))
/// while try reader.next() {
///   print(reader.line, reader.string(at: 0))
/// }
/// ```
///
/// After a ``CSVError`` that is recoverable, ``rawRow`` is the faulty row, and ``next()`` goes on with the row after
/// it: so an import can report every bad row at once.
///
/// Source: RFC 4180.
public final class CSVReader {
  /// The longest field in bytes, as written in the file: 1 MiB.
  public static let largestField = 1 << 20
  /// The longest row in bytes: 8 MiB.
  public static let largestRow = 8 << 20

  /// What stands between fields: given, named by a first line `sep=`, or found from the first rows.
  public private(set) var delimiter: CSVDelimiter
  /// The line on which the current row begins, counted from 1.
  public private(set) var line = 1

  private let buffer: CSVBuffer
  private var classes: CSVByteClasses
  private var spans = CSVFieldSpans()
  private var scratch = CSVScratch()
  private var rowStart = 0
  private var rowEnd = 0
  /// The line behind the current row.
  private(set) var nextLine = 1
  private var isFinished = false

  /// Begins to read; no row is current yet.
  ///
  /// - Parameters:
  ///   - source: UTF-8, with or without a byte-order mark; ``DecodingByteSource`` makes it from other encodings.
  ///   - delimiter: `nil` to find it.
  /// - Throws: ``CSVError/Kind/unknownSeparator``, or what the source throws.
  public convenience init(_ source: any ByteSource, delimiter: CSVDelimiter? = nil) throws {
    try self.init(source, delimiter: delimiter, bufferSize: 1 << 18)
  }

  /// With a small buffer, tests let every row cross its end.
  init(_ source: any ByteSource, delimiter: CSVDelimiter?, bufferSize: Int) throws {
    buffer = CSVBuffer(source, capacity: bufferSize)
    try buffer.fill(keepingFrom: 0)
    let start = CSVStart(buffer)
    rowEnd = start.length
    nextLine = start.lines + 1
    if start.separatorIsUnknown, delimiter == nil { throw CSVError(kind: .unknownSeparator, line: 1, column: 1) }
    let found = delimiter ?? start.delimiter ?? buffer.guessDelimiter(from: start.length)
    self.delimiter = found
    classes = CSVByteClasses(found)
  }

  // MARK: Rows

  /// Goes to the next row.
  ///
  /// - Returns: `false` at the end of the file.
  /// - Throws: ``CSVError`` for a faulty row, or what the source throws.
  public func next() throws -> Bool {
    guard !isFinished, try beginRow() else { return finish() }
    var scan = newScan()
    var outcome = scan.run(&spans)
    while outcome == .needsMore {
      if let kind = limitExceeded(scan) { throw fault(kind, scan) }
      try fill()
      spans.removeAll()
      scan = newScan()
      outcome = scan.run(&spans)
    }
    if case .fault(let kind) = outcome { throw try recovered(from: kind, scan) }
    if scan.index - rowStart > CSVReader.largestRow { throw fault(.rowTooLong, scan) }
    rowEnd = scan.index
    nextLine = line + scan.lineBreaks
    if spans.anyDoubledQuotes { makeQuotesSingle() }
    return true
  }

  /// The current row as it stands in the text, with its line end if it has one; in UTF-8.
  ///
  /// ``CSVWriter/writeRaw(_:)`` puts it into another file, in the encoding of that file.
  public var rawRow: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: buffer.text + rowStart, count: rowEnd - rowStart)
  }

  // MARK: Fields

  /// The number of fields in the current row.
  public var count: Int { spans.count }

  /// The number of fields without the empty ones at the end, which Excel likes to add.
  public var filledCount: Int {
    var filled = spans.count
    while filled > 0, spans[filled - 1].count == 0 { filled -= 1 }
    return filled
  }

  /// The bytes of a field without its quotes, valid until ``next()``; none for a field the row does not have.
  public func bytes(at index: Int) -> UnsafeRawBufferPointer {
    guard index >= 0, index < spans.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let span = spans[index]
    let base = span.isInScratch ? scratch.bytes : buffer.text + rowStart
    return UnsafeRawBufferPointer(start: base + Int(span.offset), count: Int(span.count))
  }

  /// The text of a field; empty for a field the row does not have.
  public func string(at index: Int) -> String {
    String(decoding: bytes(at: index), as: UTF8.self)
  }

  /// All fields of the current row as texts.
  public var strings: [String] {
    (0..<count).map { string(at: $0) }
  }

  // MARK: Inside

  /// Passes over empty lines; `false` when nothing follows.
  private func beginRow() throws -> Bool {
    spans.removeAll()
    while true {
      rowStart = rowEnd
      line = nextLine
      if rowStart + 1 >= buffer.filled, !buffer.isFinal { try fill() }
      guard rowStart < buffer.filled else { return false }
      let length = buffer.lineEndLength(at: rowStart)
      if length == 0 { return true }
      rowEnd = rowStart + length
      nextLine += 1
    }
  }

  private func finish() -> Bool {
    spans.removeAll()
    isFinished = true
    rowStart = rowEnd
    return false
  }

  private func newScan() -> CSVRowScan {
    CSVRowScan(
      buffer.text, from: rowStart, to: buffer.filled, isFinal: buffer.isFinal, delimiter: delimiter,
      classes: classes)
  }

  /// Reads on; the current row moves to the front of the buffer.
  private func fill() throws {
    do {
      try buffer.fill(keepingFrom: rowStart)
    } catch {
      isFinished = true
      throw error
    }
    rowEnd -= rowStart
    rowStart = 0
  }

  private func limitExceeded(_ scan: CSVRowScan) -> CSVError.Kind? {
    if scan.index - scan.fieldStart > CSVReader.largestField + 1 { return .fieldTooLong }
    return scan.index - rowStart > CSVReader.largestRow ? .rowTooLong : nil
  }

  private func makeQuotesSingle() {
    scratch.removeAll()
    scratch.reserve(rowEnd - rowStart)
    for index in 0..<spans.count where spans[index].hasDoubledQuotes {
      let offset = scratch.count
      let field = buffer.text + rowStart + Int(spans[index].offset)
      scratch.append(makingQuotesSingle: field, Int(spans[index].count))
      spans[index] = CSVFieldSpans.Span(
        offset: Int32(offset), count: Int32(scratch.count - offset), isInScratch: true)
    }
  }

  // MARK: Faults

  /// Makes the error and ends the reading if it is one that leaves no way on.
  private func fault(_ kind: CSVError.Kind, _ scan: CSVRowScan) -> CSVError {
    let error = CSVError(kind: kind, line: line + lineBreaks(before: kind, scan), column: column(of: kind))
    spans.removeAll()
    if !error.isRecoverable {
      isFinished = true
      rowEnd = rowStart
    }
    return error
  }

  private func lineBreaks(before kind: CSVError.Kind, _ scan: CSVRowScan) -> Int {
    switch kind {
    case .unclosedQuote, .fieldTooLong: scan.lineBreaksBeforeField
    case .textAfterQuote, .nulByte: scan.lineBreaks
    case .rowTooLong, .unknownSeparator: 0
    }
  }

  private func column(of kind: CSVError.Kind) -> Int {
    switch kind {
    case .unclosedQuote, .fieldTooLong, .nulByte: spans.count + 1
    // Its quotes are closed, so the field is already among the spans.
    case .textAfterQuote: spans.count
    case .rowTooLong, .unknownSeparator: 1
    }
  }

  /// Ends the faulty row at a line end where the next row can begin.
  private func recovered(from kind: CSVError.Kind, _ scan: CSVRowScan) throws -> CSVError {
    let error = fault(kind, scan)
    guard error.isRecoverable else { return error }
    // An unclosed quote has swallowed the rows after it: go back to the end of its own line.
    let place = kind == .unclosedQuote ? scan.fieldStart : scan.index
    try endRow(atLineEndAfter: place - rowStart)
    var lines = LineCounter()
    lines.count(rawRow)
    nextLine = line + lines.line - 1
    return error
  }

  private func endRow(atLineEndAfter offset: Int) throws {
    var offset = offset
    while true {
      while rowStart + offset < buffer.filled, !buffer.isLineEnd(at: rowStart + offset) { offset += 1 }
      let canSeeCRLF = rowStart + offset + 1 < buffer.filled
      if canSeeCRLF || buffer.isFinal || offset > CSVReader.largestRow { break }
      try fill()
    }
    if offset > CSVReader.largestRow { isFinished = true }
    rowEnd = min(buffer.filled, rowStart + offset + buffer.lineEndLength(at: rowStart + offset))
  }
}
