/// The encodings in which Latvian offices keep text files.
///
/// Excel writes UTF-8 with a byte-order mark when told so, windows-1257 when not, and UTF-16 as "Unicode text".
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1257 = "windows-1257"

  /// Finds an encoding by the name a person types: `UTF-8`, `utf8`, `windows-1257`, `cp1257`, `utf-16` …
  public init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1257", "cp1257", "1257", "baltic": self = .windows1257
    default: return nil
    }
  }

  /// The bytes that announce the encoding at the start of a file; none for windows-1257.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1257: []
    }
  }

  /// Writes UTF-8 text in this encoding at the end of `output`.
  ///
  /// It is the exact inverse of reading: what was decoded from a file becomes the same bytes again.
  ///
  /// - Parameter text: whole characters in valid UTF-8.
  /// - Returns: `nil` when all went well, otherwise the first character that windows-1257 does not have.
  func encode(_ text: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Unicode.Scalar? {
    guard self != .utf8 else {
      output.append(contentsOf: text)
      return nil
    }
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      guard append(scalar, to: &output) else { return scalar }
    }
    return nil
  }

  private func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) -> Bool {
    switch self {
    case .utf8: output.append(contentsOf: scalar.utf8)
    case .utf16LittleEndian: for unit in scalar.utf16 { output.append(unit.lowByte, unit.highByte) }
    case .utf16BigEndian: for unit in scalar.utf16 { output.append(unit.highByte, unit.lowByte) }
    case .windows1257:
      guard let byte = Windows1257.byte(for: scalar) else { return false }
      output.append(byte)
    }
    return true
  }
}

extension UInt16 {
  fileprivate var lowByte: UInt8 { UInt8(truncatingIfNeeded: self) }
  fileprivate var highByte: UInt8 { UInt8(truncatingIfNeeded: self >> 8) }
}

extension [UInt8] {
  fileprivate mutating func append(_ first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }
}
