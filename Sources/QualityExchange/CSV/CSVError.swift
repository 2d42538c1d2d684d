/// Why a row of a CSV file cannot be read.
public struct CSVError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Kind: String, CaseIterable, Sendable {
    /// A field begins with a quote, and the file ends before the closing one. The place is the opening quote.
    case unclosedQuote = "csv.unclosed-quote"
    /// Text follows a closing quote; a quote inside a quoted field must be doubled.
    case textAfterQuote = "csv.text-after-quote"
    /// A NUL byte: no text file has one.
    case nulByte = "csv.nul-byte"
    /// A field longer than ``CSVReader/largestField``, mostly because of a quote that was never closed.
    case fieldTooLong = "csv.field-too-long"
    /// A row longer than ``CSVReader/largestRow``. The place is the beginning of the row.
    case rowTooLong = "csv.row-too-long"
    /// A first line `sep=…` names something that separates no fields.
    case unknownSeparator = "csv.unknown-separator"
  }

  /// What is wrong; its raw value is the stable name of the fault.
  public let kind: Kind
  /// The line of the file, counted from 1. Line breaks inside fields count, as in every text editor.
  public let line: Int
  /// The column of the table, counted from 1: the third field of a row is in column 3.
  public let column: Int

  /// Whether the reader can go on with the next row.
  public var isRecoverable: Bool {
    switch kind {
    case .unclosedQuote, .textAfterQuote, .nulByte: true
    case .fieldTooLong, .rowTooLong, .unknownSeparator: false
    }
  }
}

extension CSVError: CustomStringConvertible {
  public var description: String {
    "line \(line), column \(column): \(summary) [\(kind.rawValue)]"
  }

  private var summary: String {
    switch kind {
    case .unclosedQuote: "the quote that begins this field is never closed"
    case .textAfterQuote: "text follows the closing quote; a quote inside a field is written twice"
    case .nulByte: "the field contains a NUL byte"
    case .fieldTooLong: "the field is longer than \(CSVReader.largestField >> 20) MiB; is a quote not closed?"
    case .rowTooLong: "the row is longer than \(CSVReader.largestRow >> 20) MiB"
    case .unknownSeparator: "'sep=' must name a comma, semicolon, tab or vertical bar"
    }
  }
}
