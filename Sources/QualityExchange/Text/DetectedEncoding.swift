/// The encoding of a file and how we know it.
public struct DetectedEncoding: Equatable, Sendable {
  /// What the decision rests on.
  public enum Basis: Equatable, Sendable {
    /// The user said so.
    case chosen
    /// The file begins with a byte-order mark.
    case byteOrderMark
    /// Every second byte is zero in most places: UTF-16 without a mark.
    case zeroBytes
    /// The bytes are valid UTF-8; plain ASCII is, too.
    case validUTF8
    /// The bytes stop being valid UTF-8 at this place; which encoding it is, its letters say.
    case notUTF8(line: Int, offset: Int)
  }

  /// The encoding in which the file is read.
  public let encoding: TextEncoding
  /// What the decision rests on.
  public let basis: Basis
  /// Whether the file begins with the byte-order mark of its encoding.
  public let hasByteOrderMark: Bool

  /// Whether another encoding than the usual one was taken for the file's letters alone, so that people should be told.
  var isGuessed: Bool {
    if case .notUTF8 = basis { encoding != .windows1257 } else { false }
  }

  /// Whether nobody and no mark says what the encoding is, only the bytes.
  var isJudged: Bool { if case .notUTF8 = basis { true } else { false } }
}
