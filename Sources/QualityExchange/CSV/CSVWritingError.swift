/// Why a text cannot be written to a CSV file.
public struct CSVWritingError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// The text contains a NUL character, which no reader accepts.
    case nulCharacter
    /// The encoding of the file does not have the character.
    case notRepresentable(Unicode.Scalar, TextEncoding)
  }

  /// What is wrong.
  public let kind: Kind
  /// The row that was being written, counted from 1.
  public let row: Int
  /// The column that was being written, counted from 1.
  public let column: Int
}

extension CSVWritingError: CustomStringConvertible {
  public var description: String {
    "row \(row), column \(column): \(summary)"
  }

  private var summary: String {
    switch kind {
    case .nulCharacter: "the text contains a NUL character [csv.nul-character]"
    case .notRepresentable(let scalar, let encoding):
      "\(encoding.rawValue) has no character '\(scalar)' [csv.not-representable]"
    }
  }
}
