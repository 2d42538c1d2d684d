/// Packs data by *deflate*, piece by piece: what has stood within the last 32 KiB is repeated by reference, in blocks with
/// the codes of the format itself. The same bytes are packed the same wherever and whenever.
///
/// ```swift
/// let deflate = Deflate { packed += $0 }
/// try deflate.write(bytes)
/// try deflate.finish()
/// ```
///
/// Source: RFC 1951, sections 3.2.6 and 4.
final class Deflate {
  private static let reach = 32_768
  private static let longest = 258
  private static let room = reach * 4
  private static let hashBits = 15
  /// How many earlier places are compared at most.
  private static let patience = 24

  private let bits: PackedBitsWriter
  private let window = UnsafeMutablePointer<UInt8>.allocate(capacity: Deflate.room)
  /// The last place of each three bytes, and for each place the one before with the same hash; -1 for none.
  private var heads = [Int32](repeating: -1, count: 1 << Deflate.hashBits)
  private var before = [Int32](repeating: -1, count: Deflate.room)
  private var filled = 0
  private var done = 0

  /// - Parameter sink: takes the packed bytes piece by piece
  init(sink: @escaping ByteSink) {
    bits = PackedBitsWriter(sink: sink)
  }

  deinit {
    window.deallocate()
  }

  /// Appends bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var place = 0
    while place < bytes.count {
      if filled == Deflate.room {
        try pack()
        slide()
      }
      let count = min(bytes.count - place, Deflate.room - filled)
      let piece = UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
      UnsafeMutableRawBufferPointer(start: window + filled, count: count).copyMemory(from: piece)
      filled += count
      place += count
    }
  }

  /// Ends the data.
  func finish() throws {
    try pack()
    try bits.beginFixedBlock(isLast: true)
    try bits.endBlock()
    try bits.finish()
  }

  // MARK: Inside

  /// Packs what has been written since the last time into a block.
  private func pack() throws {
    guard done < filled else { return }
    try bits.beginFixedBlock(isLast: false)
    while done < filled {
      let found = repetition()
      if found.length == 0 {
        try bits.write(byte: window[done])
      } else {
        try bits.write(length: found.length, distance: found.distance)
      }
      let next = done + max(1, found.length)
      while done < next { remember() }
    }
    try bits.endBlock()
  }

  /// The longest stretch within reach that stands here again.
  private func repetition() -> (length: Int, distance: Int) {
    let most = min(Deflate.longest, filled - done)
    guard most >= 3 else { return (0, 0) }
    var (best, distance, left) = (2, 0, Deflate.patience)
    var place = Int(heads[hash(done)])
    while place >= 0, done - place <= Deflate.reach, left > 0, best < most {
      if window[place + best] == window[done + best] {
        let length = common(place, most)
        if length > best { (best, distance) = (length, done - place) }
      }
      place = Int(before[place])
      left -= 1
    }
    return distance == 0 ? (0, 0) : (best, distance)
  }

  private func common(_ place: Int, _ most: Int) -> Int {
    var length = 0
    while length < most, window[place + length] == window[done + length] { length += 1 }
    return length
  }

  private func remember() {
    if filled - done >= 3 {
      let hash = hash(done)
      before[done] = heads[hash]
      heads[hash] = Int32(done)
    }
    done += 1
  }

  private func hash(_ place: Int) -> Int {
    let three = UInt32(window[place]) << 16 | UInt32(window[place + 1]) << 8 | UInt32(window[place + 2])
    return Int((three &* 0x9E37_79B1) >> UInt32(32 - Deflate.hashBits))
  }

  /// Moves what repetitions can reach to the front.
  private func slide() {
    let moved = filled - Deflate.reach
    window.update(from: window + moved, count: Deflate.reach)
    for place in 0..<Deflate.reach { before[place] = max(-1, before[place + moved] - Int32(moved)) }
    for hash in heads.indices { heads[hash] = max(-1, heads[hash] - Int32(moved)) }
    (filled, done) = (Deflate.reach, Deflate.reach)
  }
}
