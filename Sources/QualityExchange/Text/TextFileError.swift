/// Why a text file could not be read.
public struct TextFileError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Kind: Equatable, Sendable {
    /// The system does not give the bytes: no such file, no permission, a folder.
    case unreadable(reason: String)
    /// A byte that makes no character where it stands.
    case undefinedByte(UInt8, TextEncoding)
    /// The bytes stop in the middle of a character.
    case cutShort(TextEncoding)
    /// One part of the file is UTF-8 and another is not; the line is that of the first odd place.
    case mixedEncodings
    /// The letters do not tell the encoding: how the first odd line reads in each, the likeliest first.
    case unclearEncoding([Reading])
  }

  /// How a line reads in an encoding.
  public struct Reading: Equatable, Sendable {
    public let encoding: TextEncoding
    public let text: String
  }

  /// What went wrong.
  public let kind: Kind
  /// The file as the caller named it.
  public let path: String
  /// The line of the fault, counted from 1; `nil` when the file as a whole is meant.
  public let line: Int?
  /// The place of the fault in the file, counted in bytes from 0; `nil` when the file as a whole is meant.
  public let offset: Int?

  init(_ kind: Kind, path: String, line: Int? = nil, offset: Int? = nil) {
    self.kind = kind
    self.path = path
    self.line = line
    self.offset = offset
  }

  /// A stable name for the kind of fault.
  public var identifier: String {
    switch kind {
    case .unreadable: "text.unreadable"
    case .undefinedByte: "text.undefined-byte"
    case .cutShort: "text.cut-short"
    case .mixedEncodings: "text.mixed-encodings"
    case .unclearEncoding: "text.unclear-encoding"
    }
  }
}

extension TextFileError: CustomStringConvertible {
  public var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place): error: \(summary) [\(identifier)]"
  }

  private var summary: String {
    switch kind {
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .undefinedByte(let byte, let encoding): "byte 0x\(hex(byte)) makes no character in \(encoding.rawValue)"
    case .mixedEncodings: "one part of the file is UTF-8, another is not"
    case .unclearEncoding(let readings):
      "it cannot be told whether the encoding is " + readings.map(\.encoding.rawValue).joined(separator: " or ")
    case .cutShort(let encoding): "the file ends in the middle of a \(encoding.rawValue) character"
    }
  }

  private func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
