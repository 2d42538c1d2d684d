/// Reads the numbers of a record, the lowest byte first, as zip archives write them.
struct LittleEndian {
  private let bytes: ArraySlice<UInt8>
  private(set) var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// How many bytes are left.
  var left: Int { bytes.endIndex - place }

  /// The next number of so many bytes; `nil` if there are not as many.
  mutating func number(_ count: Int) -> Int? {
    guard left >= count else { return nil }
    let value = bytes[place..<place + count].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    place += count
    return Int(exactly: value)
  }

  /// The next bytes.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, left >= count else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }
}
