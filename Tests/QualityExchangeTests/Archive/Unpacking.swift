@testable import QualityExchange

/// Unpacks for tests.
enum Unpacking {
  /// All bytes that a source gives, read in pieces of this size.
  static func all(_ source: any ByteSource, pieces: Int = 1000) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: pieces)
    while true {
      let count = try room.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return bytes }
      bytes += room[..<count]
    }
  }

  static func inflated(_ packed: [UInt8], pieces: Int = 1000, packedPieces: Int = .max) throws -> [UInt8] {
    try all(Inflate(MemoryByteSource(packed, largestPiece: packedPieces)), pieces: pieces)
  }

  /// The bytes of `4b 04`, however they are spaced.
  static func bytes(_ hex: String) -> [UInt8] {
    hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }
}
