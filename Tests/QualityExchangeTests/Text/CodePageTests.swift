import Testing

@testable import QualityExchange

@Suite("Code pages")
struct CodePageTests {
  private static let pages: [(name: Substring, page: CodePage)] = [
    ("cp1257", .windows1257), ("cp1252", .windows1252), ("cp1250", .windows1250), ("cp1251", .windows1251),
    ("koi8_r", .koi8r), ("iso8859_1", .iso88591), ("iso8859_4", .iso88594), ("iso8859_13", .iso885913),
    ("iso8859_15", .iso885915),
  ]

  @Test("All bytes mean what other programs say, and lead back")
  func tables() throws {
    let lines = String(decoding: try TestFiles.fixture("code-pages.txt"), as: UTF8.self).split(separator: "\n")
    let names = lines.filter { $0.hasPrefix("# byte ") }.last?.split(separator: " ").dropFirst(2)
    #expect(names.map(Array.init) == CodePageTests.pages.map(\.name))
    let rows = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ") }
    #expect(rows.count == 128)
    for row in rows {
      let byte = try #require(UInt8(row[0], radix: 16))
      for (place, one) in CodePageTests.pages.enumerated() {
        let expected = UInt32(row[place + 1], radix: 16).flatMap(Unicode.Scalar.init)
        #expect(one.page.scalar(for: byte) == expected, "byte \(row[0]) of \(one.name)")
        if let expected { #expect(one.page.byte(for: expected) == byte) }
      }
    }
  }

  @Test("Bytes below 0x80 are ASCII in all of them")
  func ascii() {
    for (name, page) in CodePageTests.pages {
      for byte in UInt8(0)..<0x80 {
        #expect(page.scalar(for: byte) == Unicode.Scalar(byte), "\(name)")
        #expect(page.byte(for: Unicode.Scalar(byte)) == byte, "\(name)")
      }
    }
  }

  @Test("A character that a code page does not have has no byte", arguments: ["я", "😀", "\u{81}"])
  func missing(text: String) throws {
    #expect(CodePage.windows1257.byte(for: try #require(text.unicodeScalars.first)) == nil)
  }
}
