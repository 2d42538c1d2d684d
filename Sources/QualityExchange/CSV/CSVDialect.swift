/// How a CSV file is written.
///
/// ```swift
/// let writer = CSVWriter(.excelLatvian, forSpreadsheets: true) { bytes in … }
/// ```
public struct CSVDialect: Hashable, Sendable {
  /// How a row ends.
  public enum LineEnd: String, CaseIterable, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  /// What separates the fields of a row.
  public var delimiter: CSVDelimiter
  /// How characters become bytes.
  public var encoding: TextEncoding
  /// What ends each row.
  public var lineEnd: LineEnd
  /// Whether the file begins with a byte-order mark; windows-1257 has none.
  public var byteOrderMark: Bool

  /// Comma, UTF-8, LF and no byte-order mark, unless said otherwise.
  public init(
    delimiter: CSVDelimiter = .comma, encoding: TextEncoding = .utf8, lineEnd: LineEnd = .lf,
    byteOrderMark: Bool = false
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.lineEnd = lineEnd
    self.byteOrderMark = byteOrderMark
  }

  /// Comma, UTF-8, LF: for programs.
  public static let standard = CSVDialect()

  /// Semicolon, UTF-8 with a byte-order mark, CRLF: opens with a double click in Excel with Latvian settings.
  public static let excelLatvian = CSVDialect(delimiter: .semicolon, lineEnd: .crlf, byteOrderMark: true)
}
