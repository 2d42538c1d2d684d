/// Makes a text of the bytes that a workbook holds for it.
///
/// A character that XML cannot hold stands there as `_x0007_`, and an underscore that would begin such a word as
/// `_x005F_`. A line break in a cell is a line feed, whatever the file writes.
///
/// Source: ISO/IEC 29500-1, section 22.9.2.19 (ST_Xstring).
enum WorkbookText {
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let isPlain = !bytes.contains(UInt8(ascii: "_")) && !bytes.contains(UInt8(ascii: "\r"))
    let text = String(decoding: bytes, as: UTF8.self)
    return isPlain ? text : withoutCarriageReturns(withoutEscapes(text))
  }

  private static func withoutEscapes(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.first {
      let escaped = escapedUnit(rest)
      units.append(escaped ?? unit)
      rest = rest.dropFirst(escaped == nil ? 1 : 7)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The unit of an escape that stands at the beginning.
  private static func escapedUnit(_ text: ArraySlice<UInt16>) -> UInt16? {
    let start = text.startIndex
    guard text.count >= 7, text[start] == 0x5F, text[start + 1] == 0x78, text[start + 6] == 0x5F else { return nil }
    let digits = text[start + 2..<start + 6]
    guard digits.allSatisfy({ Unicode.Scalar($0)?.properties.isASCIIHexDigit ?? false }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF16.self), radix: 16)
  }

  private static func withoutCarriageReturns(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !(scalar == "\n" && last == "\r") { scalars.append(scalar == "\r" ? "\n" : scalar) }
      last = scalar
    }
    return String(scalars)
  }
}
