/// Unpacks data that were packed by *deflate*, piece by piece; strict, and never more than a window in memory.
///
/// ```swift
/// let unpacked = Inflate(MemoryByteSource(packed))
/// while case let count = try unpacked.read(into: buffer), count > 0 { … }
/// ```
///
/// Source: RFC 1951.
final class Inflate: ByteSource {
  /// How far back a repetition may reach.
  private static let reach = 32_768
  /// The longest repetition, and what copying eight bytes at once may write too far.
  private static let slack = 258 + 8
  private static let room = reach * 4
  private static let inputRoom = 1 << 16

  private enum State {
    case betweenBlocks
    case stored(left: Int)
    case packed
    case finished
  }

  private let input = UnsafeMutablePointer<UInt8>.allocate(capacity: Inflate.inputRoom)
  private let window = UnsafeMutablePointer<UInt8>.allocate(capacity: Inflate.room)
  /// The codes of the current block, and those of the format itself.
  private var codes: DeflateCodes
  private let own = DeflateCodes()
  private lazy var fixed = Result { try DeflateCodes.fixed() }
  private var packed: PackedBits
  private var state = State.betweenBlocks
  private var isLastBlock = false
  /// How far the window is filled, and how much of that has been given.
  private var filled = 0
  private var given = 0

  /// - Parameter source: the packed data, and nothing behind them
  init(_ source: any ByteSource) {
    codes = own
    packed = PackedBits(source, room: input, size: Inflate.inputRoom)
  }

  deinit {
    input.deallocate()
    window.deallocate()
  }

  /// Gives the next unpacked bytes; 0 at the end.
  /// - Throws: ``InflateError``, or what the source throws
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while given == filled {
      if case .finished = state { return 0 }
      try produce()
    }
    let count = min(buffer.count, filled - given)
    buffer.copyMemory(from: UnsafeRawBufferPointer(start: window + given, count: count))
    given += count
    return count
  }

  // MARK: Blocks

  private func produce() throws {
    slide()
    switch state {
    case .betweenBlocks: try beginBlock()
    case .stored(let left): try copyStored(left)
    case .packed: try unpack()
    case .finished: break
    }
  }

  /// Moves what repetitions can reach to the front, when the window is nearly full.
  private func slide() {
    guard filled > Inflate.room / 2 else { return }
    window.update(from: window + filled - Inflate.reach, count: Inflate.reach)
    filled = Inflate.reach
    given = Inflate.reach
  }

  private func beginBlock() throws {
    if isLastBlock { return try finish() }
    isLastBlock = try packed.take(1) == 1
    switch try packed.take(2) {
    case 0: state = .stored(left: try storedLength())
    case 1:
      codes = try fixed.get()
      state = .packed
    case 2:
      try readCodes()
      state = .packed
    default: throw InflateError.blockKind
    }
  }

  private func finish() throws {
    try packed.checkNothingFollows()
    state = .finished
  }

  private func storedLength() throws -> Int {
    packed.dropToByte()
    let (length, complement) = (try packed.take(16), try packed.take(16))
    guard length == ~complement & 0xFFFF else { throw InflateError.storedLength }
    return length
  }

  private func copyStored(_ left: Int) throws {
    let count = min(left, Inflate.room - Inflate.slack - filled)
    for _ in 0..<count {
      window[filled] = UInt8(try packed.take(8))
      filled += 1
    }
    state = left > count ? .stored(left: left - count) : .betweenBlocks
  }

  // MARK: The codes of a block

  /// The order in which the lengths of the codes for lengths stand.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private func readCodes() throws {
    let (literals, distances, count) = (try packed.take(5) + 257, try packed.take(5) + 1, try packed.take(4) + 4)
    guard literals <= 286, distances <= 30 else { throw InflateError.codeDescription }
    var short = Array(repeating: UInt8(0), count: 19)
    for place in Inflate.order.prefix(count) { short[place] = UInt8(try packed.take(3)) }
    codes = own
    let table = codes.distances
    try table.fill(short[...], mayBeIncomplete: false) { UInt32($0) << 16 | HuffmanTable.Kind.value }
    let lengths = try readLengths(literals + distances, by: table)
    try codes.fill(lengths[..<literals], lengths[literals...])
  }

  private func readLengths(_ count: Int, by table: HuffmanTable) throws -> [UInt8] {
    var lengths: [UInt8] = []
    lengths.reserveCapacity(count)
    while lengths.count < count {
      let symbol = try symbol(by: table)
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw InflateError.codeDescription }
        lengths.append(contentsOf: repeatElement(last, count: try packed.take(2) + 3))
      case 17: lengths.append(contentsOf: repeatElement(0, count: try packed.take(3) + 3))
      case 18: lengths.append(contentsOf: repeatElement(0, count: try packed.take(7) + 11))
      default: lengths.append(UInt8(symbol))
      }
    }
    guard lengths.count == count else { throw InflateError.codeDescription }
    return lengths
  }

  /// The codes of lengths are at most 7 bits long, so that the first table holds them all.
  private func symbol(by table: HuffmanTable) throws -> Int {
    try packed.ensure()
    let entry = packed.entry(of: table.entries, rootBits: table.rootBits)
    guard entry & HuffmanTable.Kind.mask == HuffmanTable.Kind.value else { throw InflateError.unknownCode }
    try packed.checkEnd()
    return Int(entry >> 16)
  }

  // MARK: Packed bytes

  /// Unpacks until the window is full or the block ends. What changes often is kept in locals, for speed.
  private func unpack() throws {
    var (bits, place) = (packed, filled)
    defer { (packed, filled) = (bits, place) }
    let limit = Inflate.room - Inflate.slack
    while place < limit {
      try bits.ensure()
      var entry = bits.entry(of: codes.literals.entries, rootBits: 10)
      if HuffmanTable.isValue(entry) {
        put(entry, at: &place)
        // A second byte before the bits are looked after again: two codes are at most 30 bits.
        entry = bits.entry(of: codes.literals.entries, rootBits: 10)
        if HuffmanTable.isValue(entry) {
          put(entry, at: &place)
          continue
        }
        try bits.ensure()
      }
      guard HuffmanTable.isBase(entry) else { return try endBlock(entry, bits) }
      try copy(entry, &bits, at: &place)
    }
    try bits.checkEnd()
  }

  private func endBlock(_ entry: UInt32, _ bits: PackedBits) throws {
    guard entry & HuffmanTable.Kind.mask == HuffmanTable.Kind.end else { throw InflateError.unknownCode }
    try bits.checkEnd()
    state = .betweenBlocks
  }

  @inline(__always)
  private func put(_ entry: UInt32, at place: inout Int) {
    window[place] = UInt8(truncatingIfNeeded: entry >> 16)
    place += 1
  }

  /// Repeats what stands so far back as the length and the distance that follow say.
  @inline(__always)
  private func copy(_ entry: UInt32, _ bits: inout PackedBits, at place: inout Int) throws {
    let length = bits.number(entry)
    let far = bits.entry(of: codes.distances.entries, rootBits: 8)
    guard HuffmanTable.isBase(far) else { throw InflateError.unknownCode }
    let distance = bits.number(far)
    if distance > place { throw InflateError.tooFarBack }
    try bits.checkEnd()
    copy(length, from: distance, at: place)
    place += length
  }

  /// Copies what stands so far back; the two may overlap, which repeats it.
  @inline(__always)
  private func copy(_ length: Int, from distance: Int, at place: Int) {
    var (target, left) = (window + place, length)
    var origin = target - distance
    if distance >= 8 {
      while left > 0 {
        UnsafeMutableRawPointer(target).storeBytes(
          of: UnsafeRawPointer(origin).loadUnaligned(as: UInt64.self), as: UInt64.self)
        target += 8
        origin += 8
        left -= 8
      }
    } else {
      while left > 0 {
        target.pointee = origin.pointee
        target += 1
        origin += 1
        left -= 1
      }
    }
  }
}
