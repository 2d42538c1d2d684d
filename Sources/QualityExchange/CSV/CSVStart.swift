/// What may stand before the first row: a byte-order mark, and the line `sep=;` by which Excel is told the delimiter.
struct CSVStart {
  /// The bytes that belong to no row.
  private(set) var length = 0
  /// The lines that belong to no row.
  private(set) var lines = 0
  private(set) var delimiter: CSVDelimiter?
  /// Whether a line `sep=` names something else than a delimiter.
  private(set) var separatorIsUnknown = false

  init(_ buffer: CSVBuffer) {
    let text = UnsafeBufferPointer(start: buffer.text, count: buffer.filled)
    if text.starts(with: TextEncoding.utf8.byteOrderMark) { length = 3 }
    guard CSVStart.isSeparatorLine(text[length...]) else { return }
    let end = (length..<text.count).first { buffer.isLineEnd(at: $0) } ?? text.count
    delimiter = CSVDelimiter(rawValue: text[length + 4])
    separatorIsUnknown = delimiter == nil
    length = end + buffer.lineEndLength(at: end)
    lines = 1
  }

  /// `sep=` and one byte: a longer line is a row that happens to begin so.
  static func isSeparatorLine(_ text: some Collection<UInt8>) -> Bool {
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return line.count == 5 && beginsWithSeparator(line)
  }

  /// Whether bytes begin with `sep=` in any case.
  static func beginsWithSeparator(_ text: some Collection<UInt8>) -> Bool {
    text.prefix(4).elementsEqual("sep=".utf8) { $0 | 0x20 == $1 | 0x20 }
  }
}
