import Foundation

@testable import QualityExchange

/// Makes zip archives for tests, right ones and wrong ones.
struct TestZip {
  /// A file in the archive; what it says of itself may be untrue.
  struct Entry {
    var name: String
    var packed: [UInt8]
    var method = 0
    var flags = 1 << 11
    var checksum: UInt32
    var size: Int
    /// Whether length and checksum stand behind the data and not before them.
    var hasDescriptor = false

    /// A file that is not packed.
    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      packed = bytes
      checksum = CRC32.checksum(of: bytes)
      size = bytes.count
    }

    init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }
  }

  var entries: [Entry]
  var preamble: [UInt8] = []
  var comment: [UInt8] = []
  /// Whether all numbers stand where eight bytes have room for them.
  var isLarge = false

  init(_ entries: [Entry]) {
    self.entries = entries
  }

  var bytes: [UInt8] {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      directory += TestZip.directoryEntry(entry, at: body.count, isLarge)
      body += TestZip.local(entry)
    }
    return preamble + body + directory + end(entries.count, directory.count, body.count)
  }

  private static func local(_ entry: Entry) -> [UInt8] {
    let name = Array(entry.name.utf8)
    let numbers =
      little(Int(entry.checksum), 4) + little(entry.packed.count, 4) + little(entry.size, 4)
    let header = entry.hasDescriptor ? [UInt8](repeating: 0, count: 12) : numbers
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    let start = little(0x0403_4B50, 4) + little(20, 2) + little(flags, 2) + little(entry.method, 2) + little(0, 4)
    let descriptor = entry.hasDescriptor ? little(0x0807_4B50, 4) + numbers : []
    return start + header + little(name.count, 2) + little(0, 2) + name + entry.packed + descriptor
  }

  private static func directoryEntry(_ entry: Entry, at offset: Int, _ isLarge: Bool) -> [UInt8] {
    let name = Array(entry.name.utf8)
    let most = 0xFFFF_FFFF
    let large = little(1, 2) + little(24, 2) + little(entry.size, 8) + little(entry.packed.count, 8) + little(offset, 8)
    let extra = isLarge ? large : []
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    let start = little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(flags, 2) + little(entry.method, 2)
    let sizes = little(isLarge ? most : entry.packed.count, 4) + little(isLarge ? most : entry.size, 4)
    let lengths = little(name.count, 2) + little(extra.count, 2) + little(0, 2)
    return start + little(0, 4) + little(Int(entry.checksum), 4) + sizes + lengths + little(0, 8)
      + little(isLarge ? most : offset, 4) + name + extra
  }

  private func end(_ count: Int, _ size: Int, _ offset: Int) -> [UInt8] {
    let most = 0xFFFF_FFFF
    let large =
      TestZip.little(0x0606_4B50, 4) + TestZip.little(44, 8) + TestZip.little(45, 2) + TestZip.little(45, 2)
      + TestZip.little(0, 8) + TestZip.little(count, 8) + TestZip.little(count, 8) + TestZip.little(size, 8)
      + TestZip.little(offset, 8) + TestZip.little(0x0706_4B50, 4) + TestZip.little(0, 4)
      + TestZip.little(offset + size, 8) + TestZip.little(1, 4)
    let counts = TestZip.little(isLarge ? 0xFFFF : count, 2)
    let small =
      TestZip.little(0x0605_4B50, 4) + TestZip.little(0, 4) + counts + counts + TestZip.little(isLarge ? most : size, 4)
      + TestZip.little(isLarge ? most : offset, 4) + TestZip.little(comment.count, 2) + comment
    return (isLarge ? large : []) + small
  }

  static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
