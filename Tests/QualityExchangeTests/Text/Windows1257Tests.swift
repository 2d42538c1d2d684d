import Testing

@testable import QualityExchange

@Suite("windows-1257")
struct Windows1257Tests {
  @Test("All 256 bytes mean what other programs say, and lead back")
  func table() throws {
    let lines = String(decoding: try TestFiles.fixture("windows-1257.txt"), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count == 256)
    for line in lines {
      let parts = line.split(separator: " ")
      let byte = try #require(UInt8(parts[0], radix: 16))
      let expected = UInt32(parts[1], radix: 16).flatMap(Unicode.Scalar.init)
      #expect(Windows1257.scalar(for: byte) == expected, "byte \(parts[0])")
      if let expected { #expect(Windows1257.byte(for: expected) == byte) }
    }
  }

  @Test("A character the code page does not have has no byte", arguments: ["я", "😀", "\u{81}"])
  func missing(text: String) throws {
    #expect(Windows1257.byte(for: try #require(text.unicodeScalars.first)) == nil)
  }
}
