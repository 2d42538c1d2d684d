import Testing

@testable import QualityExchange

@Suite("The checksum of zip files")
struct CRC32Tests {
  @Test(
    "It is the published one",
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("abc", 0x3524_41C2), ("message digest", 0x2015_9D7F), ("123456789", 0xCBF4_3926),
      ("abcdefghijklmnopqrstuvwxyz", 0x4C27_50BD),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func published(text: String, checksum: UInt32) {
    #expect(CRC32.checksum(of: Array(text.utf8)) == checksum)
  }

  @Test("However the bytes are cut into pieces, it is the same", arguments: [1, 3, 7, 8, 9, 64])
  func pieces(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 3) }
    var crc = CRC32()
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(bytes.count, start + size)].withUnsafeBytes { crc.update($0) }
    }
    #expect(crc.value == CRC32.checksum(of: bytes))
  }
}
