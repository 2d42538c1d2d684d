/// The bits of packed data, the lowest of a byte first, from a source that gives bytes piece by piece.
struct PackedBits {
  /// The next bits, the lowest first; those beyond ``count`` are the ones that come next, or zero.
  private var bits: UInt64 = 0
  private(set) var count = 0
  /// What has been read from the source and is not yet among the bits.
  private var next: UnsafePointer<UInt8>
  private var end: UnsafePointer<UInt8>
  /// Zero bytes among the bits that stand for what follows the end of the data; none may be used.
  private var padding = 0
  private let source: any ByteSource
  private let room: UnsafeMutablePointer<UInt8>
  private let roomSize: Int

  /// - Parameter room: memory for a piece of the data, which belongs to the caller
  init(_ source: any ByteSource, room: UnsafeMutablePointer<UInt8>, size: Int) {
    self.source = source
    self.room = room
    roomSize = size
    next = UnsafePointer(room)
    end = next
  }

  /// Takes so many bits, at most 16, as a number.
  mutating func take(_ wanted: Int) throws -> Int {
    if count < wanted { try refill() }
    let value = Int(bits & (1 << wanted - 1))
    drop(wanted)
    try checkEnd()
    return value
  }

  /// Passes over the bits up to the next whole byte.
  mutating func dropToByte() {
    drop(count % 8)
  }

  /// Sees to it that there are at least 48 bits: as many as a length and its distance take at most.
  @inline(__always)
  mutating func ensure() throws {
    guard count < 48 else { return }
    guard end - next >= 8 else { return try refill() }
    bits |= UInt64(littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self)) << UInt64(count)
    next += (63 - count) >> 3
    count |= 56
  }

  /// Takes the next code and gives its entry.
  @inline(__always)
  mutating func entry(of table: UnsafeMutablePointer<UInt32>, rootBits: Int) -> UInt32 {
    var entry = table[Int(truncatingIfNeeded: bits) & (1 << rootBits - 1)]
    drop(Int(entry & 31))
    if entry & HuffmanTable.Kind.mask == HuffmanTable.Kind.link {
      let mask = 1 << Int(entry >> 8 & 0xFF) - 1
      entry = table[Int(entry >> 16) + Int(truncatingIfNeeded: bits) & mask]
      drop(Int(entry & 31))
    }
    return entry
  }

  /// The base of a length or a distance, and its extra bits.
  @inline(__always)
  mutating func number(_ entry: UInt32) -> Int {
    let extra = Int(entry >> 8 & 0xFF)
    let value = Int(entry >> 16) + Int(truncatingIfNeeded: bits) & (1 << extra - 1)
    drop(extra)
    return value
  }

  /// - Throws: ``InflateError/cutShort`` if bits were used that the data do not have
  @inline(__always)
  func checkEnd() throws {
    if padding > 0, count < padding * 8 { throw InflateError.cutShort }
  }

  /// Makes sure that no byte follows.
  mutating func checkNothingFollows() throws {
    let unused = count / 8 - padding
    if unused > 0 || next < end { throw InflateError.bytesBehind }
    if try refillRoom() { throw InflateError.bytesBehind }
  }

  @inline(__always)
  private mutating func drop(_ taken: Int) {
    bits >>= UInt64(taken)
    count -= taken
  }

  /// Fills the bits byte by byte, beyond the end of the data with zeros.
  private mutating func refill() throws {
    while count <= 56 {
      if next == end, try !refillRoom() {
        padding += 1
      } else {
        bits |= UInt64(next.pointee) << UInt64(count)
        next += 1
      }
      count += 8
    }
  }

  /// Reads on; `false` at the end of the data.
  private mutating func refillRoom() throws -> Bool {
    let read = try source.read(into: UnsafeMutableRawBufferPointer(start: room, count: roomSize))
    next = UnsafePointer(room)
    end = next + read
    return read > 0
  }
}
