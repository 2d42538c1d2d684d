import QualityModel

/// A UUID made from a text: the same text, the same UUID, on every machine and day.
///
/// It has the form of version 5 (RFC 9562, 5.5), which OSCAL demands; its bits are the first of the text's SHA-256.
enum NameBasedUUID {
  static func text(of name: String) -> String {
    var bytes = SHA256.digest(of: Array(name.utf8)).withUnsafeBytes { Array($0.prefix(16)) }
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]].map { $0.joined() }.joined(
      separator: "-")
  }
}
