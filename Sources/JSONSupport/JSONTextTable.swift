/// The texts of a large object as they lie in a file. One pass finds where each stands; only those that are asked for
/// become texts.
///
/// A way of its own beside ``JSONReader``, because every command begins with thousands of phrases and shows a few of
/// them. The file is one JSON object of texts (RFC 8259); of a name that stands twice the last one counts.
package struct JSONTextTable: Sendable {
  /// Where a member stands. Half the size of two ranges, because all of them are made by every command.
  private struct Entry {
    let key: Range<UInt32>
    let value: Range<UInt32>
  }

  private let bytes: [UInt8]
  /// Ascending by key, which the shipped files are already; of one key the last one in the file stands last.
  private var entries: [Entry] = []

  /// `nil` if the bytes are not such an object.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count <= UInt32.max, Self.isText(bytes) else { return nil }
    // About what a phrase takes with its key and its line.
    entries.reserveCapacity(bytes.count / 64)
    var scan = JSONTextScan(bytes)
    var isAscending = true
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      scan.run(bytes) { key, value in
        isAscending = isAscending && entries.last.map { Self.order($0.key, key, in: bytes) <= 0 } ?? true
        entries.append(Entry(key: key, value: value))
      }
    }
    guard isWhole else { return nil }
    if !isAscending { sort() }
  }

  /// Piece by piece: a second copy of the whole file costs more than the look at it.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      var end = min(start + 8_192, bytes.count)
      while end < bytes.count, UTF8.isContinuation(bytes[end]) { end += 1 }
      guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { return false }
      start = end
    }
    return true
  }

  /// Swift's sort is stable, so that of one key the last one stays last.
  private mutating func sort() {
    bytes.withUnsafeBufferPointer { bytes in
      entries.sort { Self.order($0.key, $1.key, in: bytes) < 0 }
    }
  }

  private static func order(
    _ one: Range<UInt32>, _ other: Range<UInt32>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    order(bytes[one], bytes[other])
  }

  /// Byte by byte: below, equal to or above zero as the first stands before, with or after the second.
  private static func order(_ one: Slice<UnsafeBufferPointer<UInt8>>, _ other: Slice<UnsafeBufferPointer<UInt8>>) -> Int
  {
    for (left, right) in zip(one, other) where left != right { return Int(left) - Int(right) }
    return one.count - other.count
  }

  package subscript(key: String) -> String? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBufferPointer { bytes in
        guard let entry = lastEntry(upTo: key[...], in: bytes), bytes[entry.key].elementsEqual(key) else { return nil }
        return JSONTextScan.text(bytes[entry.value])
      }
    }
  }

  /// The last one whose key does not stand after the given one, found by halving.
  private func lastEntry(
    upTo key: Slice<UnsafeBufferPointer<UInt8>>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.order(bytes[entries[middle].key], key) <= 0 { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : entries[low - 1]
  }

  /// In ascending order.
  package var keys: [String] { Set(entries.map { String(decoding: self.bytes[$0.key], as: UTF8.self) }).sorted() }
}

extension Collection<UInt8> where Index == Int {
  /// The bytes of one part.
  fileprivate subscript(_ part: Range<UInt32>) -> SubSequence { self[Int(part.lowerBound)..<Int(part.upperBound)] }
}
