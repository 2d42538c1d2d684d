/// Which characters and names XML 1.0 knows (fifth edition, 2.2 and 2.3:
/// https://www.w3.org/TR/xml/#charsets).
enum XMLCharacters {
  /// The bytes of U+FFFD, which stands for every character that XML cannot hold.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Replaces characters that XML 1.0 does not allow (most control characters, U+FFFE, U+FFFF) by U+FFFD.
  static func allowed(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspect) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }))
  }

  /// Whether the text is a name of an element or attribute, with or without a prefix.
  ///
  /// Not libxml2's `xmlValidateQName`: that knows the names of an older edition than libxml2's parser.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, beginsName(first) else { return false }
    return text.unicodeScalars.allSatisfy { beginsName($0) || continuesName($0) }
  }

  private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x3A: true
    case 0..<0xC0, 0xD7, 0xF7, 0x300...0x36F, 0x37E, 0x2000...0x200B, 0x200E...0x206F, 0x2190...0x2BFF: false
    case 0x2FF0...0x3000, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0xF0000...: false
    default: true
    }
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }

  /// A control character, or the first byte of U+FFFE and U+FFFF and of some that are allowed.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    isForbiddenControl(byte) || byte == 0xEF
  }

  static func isForbiddenControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
