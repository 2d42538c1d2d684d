import QualityModel
import Testing

@Suite("Digest")
struct DigestTests {
  private let abc = SHA256.digest(of: Array("abc".utf8))

  @Test("Hexadecimal digits lead back to the same digest, in upper case too")
  func hex() {
    #expect(Digest(hex: abc.hex) == abc)
    #expect(Digest(hex: abc.hex.uppercased()) == abc)
    #expect(abc.description == abc.hex)
  }

  @Test("Bytes lead back to the same digest")
  func bytes() {
    let copy = abc.withUnsafeBytes { bytes in
      #expect(bytes.count == Digest.byteCount)
      #expect(bytes[0] == 0xBA && bytes[31] == 0xAD)
      return Digest(bytes: bytes)
    }
    #expect(copy == abc)
  }

  @Test("What is not 64 hexadecimal digits is no digest")
  func noDigest() {
    #expect(Digest(hex: "") == nil)
    #expect(Digest(hex: "ba78") == nil)
    #expect(Digest(hex: abc.hex + "0") == nil)
    #expect(Digest(hex: "g" + abc.hex.dropFirst()) == nil)
    #expect(Digest(hex: "ā" + abc.hex.dropFirst(2)) == nil)
  }

  @Test("A digest is not made of another number of bytes", arguments: [0, 31, 33])
  func wrongCount(count: Int) {
    #expect([UInt8](repeating: 1, count: count).withUnsafeBytes { Digest(bytes: $0) } == nil)
  }
}
