/// The texts of a large object as they lie in a file. One pass finds where each stands; only those that are asked for
/// become texts.
///
/// A way of its own beside ``JSONReader``, because every command begins with thousands of phrases and shows a few of
/// them. The file is one JSON object of texts (RFC 8259); of a name that stands twice the last one counts.
package struct JSONTextTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let key: Range<Int>
    let value: Range<Int>
  }

  private let bytes: [UInt8]
  private var entries: [Entry] = []
  /// Places in `entries`, from 1; 0 where there is none. Twice as many as entries at least, a power of two.
  private var slots: [Int32] = []

  /// `nil` if the bytes are not such an object.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var scan = JSONTextScan(bytes)
    entries.reserveCapacity(2_048)
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      scan.run(bytes) { key, value in entries.append(Entry(hash: Self.hash(bytes[key]), key: key, value: value)) }
    }
    guard isWhole else { return nil }
    fillSlots()
  }

  private mutating func fillSlots() {
    var count = 16
    while count < entries.count * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    // Of a key that stands twice the last one counts.
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (count - 1)
      while slots[slot] != 0, !hasSameKey(entries[Int(slots[slot]) - 1], entry) { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  private func hasSameKey(_ one: Entry, _ other: Entry) -> Bool {
    one.hash == other.hash && bytes[one.key].elementsEqual(bytes[other.key])
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), enough for texts that the organisation itself keeps.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }

  package subscript(key: String) -> String? {
    let hash = Self.hash(key.utf8)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, bytes[entry.key].elementsEqual(key.utf8) { return JSONTextScan.text(bytes[entry.value]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// In ascending order.
  package var keys: [String] { Set(entries.map { String(decoding: bytes[$0.key], as: UTF8.self) }).sorted() }
}
