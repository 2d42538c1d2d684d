/// A sign that a text was broken before it came to us. It can be read, but somebody should look at it.
///
/// There is one warning for each kind in a file, however often the sign occurs.
public struct TextWarning: Equatable, Sendable {
  /// What was seen.
  public enum Kind: String, CaseIterable, Sendable {
    /// U+FFFD: a program could not read a character and wrote this one in its place. The character is lost.
    case replacementCharacter = "text.replacement-character"
    /// `Ä«`, `Å¡`, `Ã©`: UTF-8 was read as a one-byte encoding and saved again, or the file mixes both.
    case doubleEncoding = "text.double-encoding"
    /// `ð` for `š`, `þ` for `ž`, `ĥ` for `ņ`: text was read with another code page or an old Baltic font.
    case wrongCodePage = "text.wrong-code-page"
    /// The encoding was taken for its letters, and is not the usual one.
    case guessedEncoding = "text.guessed-encoding"
  }

  /// What was seen; its raw value is the stable name of the warning.
  public let kind: Kind
  /// The line of the first place, counted from 1.
  public let firstLine: Int
  /// How many places show the sign.
  public internal(set) var count: Int
  /// The encoding that was taken, where this is what the warning is about.
  public var encoding: TextEncoding?
}
