/// The encodings in which Latvian offices keep text files, or are sent them.
///
/// Excel writes UTF-8 with a byte-order mark when told so, windows-1257 when not (windows-1251 with Russian settings), and
/// UTF-16 as "Unicode text".
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1257 = "windows-1257"
  case windows1251 = "windows-1251"
  case windows1250 = "windows-1250"
  case windows1252 = "windows-1252"
  case koi8r = "koi8-r"
  case iso88591 = "iso-8859-1"
  case iso88594 = "iso-8859-4"
  case iso885913 = "iso-8859-13"
  case iso885915 = "iso-8859-15"

  /// The names by which people are offered the encodings; the order of bytes in UTF-16 is found from the file.
  public static let names = [utf8.rawValue, "utf-16"] + allCases.filter { $0.codePage != nil }.map(\.rawValue)

  /// Finds an encoding by the name a person types: `UTF-8`, `utf8`, `windows-1257`, `cp1257`, `utf-16` …
  public init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1257", "cp1257", "win1257", "1257", "baltic": self = .windows1257
    case "windows1251", "cp1251", "win1251", "1251", "cyrillic": self = .windows1251
    case "windows1250", "cp1250", "win1250", "1250": self = .windows1250
    case "windows1252", "cp1252", "win1252", "1252", "ansi": self = .windows1252
    case "koi8r", "koi8": self = .koi8r
    case "iso88591", "latin1", "88591": self = .iso88591
    case "iso88594", "latin4", "88594": self = .iso88594
    case "iso885913", "latin7", "885913": self = .iso885913
    case "iso885915", "latin9", "885915": self = .iso885915
    default: return nil
    }
  }

  /// The table of the encoding, if each of its characters is one byte.
  var codePage: CodePage? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1257: .windows1257
    case .windows1251: .windows1251
    case .windows1250: .windows1250
    case .windows1252: .windows1252
    case .koi8r: .koi8r
    case .iso88591: .iso88591
    case .iso88594: .iso88594
    case .iso885913: .iso885913
    case .iso885915: .iso885915
    }
  }

  /// The bytes that announce the encoding at the start of a file; none where a character is one byte.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    default: []
    }
  }

  /// Writes UTF-8 text in this encoding at the end of `output`.
  ///
  /// It is the exact inverse of reading: what was decoded from a file becomes the same bytes again.
  ///
  /// - Parameter text: whole characters in valid UTF-8.
  /// - Returns: `nil` when all went well, otherwise the first character that the encoding does not have.
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
    default:
      guard let byte = codePage?.byte(for: scalar) else { return false }
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
