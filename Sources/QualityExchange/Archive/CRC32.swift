/// The checksum of zip files, fed piece by piece.
///
/// ```swift
/// CRC32.checksum(of: Array("123456789".utf8))  // 0xCBF43926
/// ```
///
/// Source: ISO 3309 and RFC 1952, section 8; eight bytes at once by tables of remainders.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF
  private let tables = CRC32.tables

  /// The checksum of all bytes so far.
  var value: UInt32 { ~state }

  /// The checksum of one whole message.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var crc = CRC32()
    bytes.withUnsafeBytes { crc.update($0) }
    return crc.value
  }

  /// Appends bytes to the message.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    state = tables.withUnsafeBufferPointer { tables in
      CRC32.remainder(state, start, bytes.count, tables)
    }
  }

  private static func remainder(
    _ state: UInt32, _ bytes: UnsafeRawPointer, _ count: Int, _ tables: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    var (state, place) = (state, 0)
    while count - place >= 8 {
      let low = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) ^ state
      let high = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
      state = remainder(low, tables, 1024) ^ remainder(high, tables, 0)
      place += 8
    }
    while place < count {
      let byte = UInt32(bytes.load(fromByteOffset: place, as: UInt8.self))
      state = state >> 8 ^ tables[Int((state ^ byte) & 255)]
      place += 1
    }
    return state
  }

  /// What four bytes leave, looked up in the four tables that begin at a place.
  @inline(__always)
  private static func remainder(_ word: UInt32, _ tables: UnsafeBufferPointer<UInt32>, _ place: Int) -> UInt32 {
    let low = tables[place + 768 + Int(word & 255)] ^ tables[place + 512 + Int(word >> 8 & 255)]
    let high = tables[place + 256 + Int(word >> 16 & 255)] ^ tables[place + Int(word >> 24)]
    return low ^ high
  }

  private static let polynomial: UInt32 = 0xEDB8_8320

  /// Eight tables of 256 remainders; the table `n` is for a byte that `n` further bytes follow.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { (byte: UInt32) -> UInt32 in
      (0..<8).reduce(byte) { (value: UInt32, _: Int) -> UInt32 in
        value & 1 == 1 ? value >> 1 ^ polynomial : value >> 1
      }
    }
    for place in 256..<2048 {
      let before = tables[place - 256]
      let byte = Int(before & 255)
      tables.append(before >> 8 ^ tables[byte])
    }
    return tables
  }()
}
