/// Writes the bits of packed data, the lowest of a byte first, in the codes of the format itself.
///
/// Source: RFC 1951, sections 3.2.3 and 3.2.6.
final class PackedBitsWriter {
  private let sink: ByteSink
  private var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var count = 0
  private static let pieceSize = 1 << 16

  /// A code as it is written, its first bit lowest.
  private struct Code {
    let bits: Int
    let length: Int
  }

  private static let literals: [Code] = {
    let lengths = DeflateCodes.fixedLengths[...]
    let codes = HuffmanTable.codes(lengths, HuffmanTable.counts(of: lengths))
    return zip(codes, lengths).map { Code(bits: $0, length: Int($1)) }
  }()
  private static let distances: [Code] = {
    let lengths = ArraySlice(repeating: UInt8(5), count: 30)
    let codes = HuffmanTable.codes(lengths, HuffmanTable.counts(of: lengths))
    return codes.map { Code(bits: $0, length: 5) }
  }()
  /// The code of each length, counted from 257.
  private static let lengthSymbols: [Int] = (0...258).map { length in
    DeflateCodes.lengthBase.lastIndex { $0 <= length } ?? 0
  }

  init(sink: @escaping ByteSink) {
    self.sink = sink
  }

  func beginFixedBlock(isLast: Bool) throws {
    try put(isLast ? 1 : 0, 1)
    try put(1, 2)
  }

  func endBlock() throws {
    try put(PackedBitsWriter.literals[256])
  }

  func write(byte: UInt8) throws {
    try put(PackedBitsWriter.literals[Int(byte)])
  }

  func write(length: Int, distance: Int) throws {
    let symbol = PackedBitsWriter.lengthSymbols[length]
    try put(PackedBitsWriter.literals[symbol + 257])
    try put(length - DeflateCodes.lengthBase[symbol], DeflateCodes.lengthExtra[symbol])
    let far = PackedBitsWriter.symbol(ofDistance: distance)
    try put(PackedBitsWriter.distances[far])
    try put(distance - DeflateCodes.distanceBase[far], DeflateCodes.distanceExtra(far))
  }

  /// Fills the last byte and gives what is left.
  func finish() throws {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    (bits, count) = (0, 0)
    try flush()
  }

  /// Every power of two of a distance has two codes, for its lower and its upper half.
  private static func symbol(ofDistance distance: Int) -> Int {
    guard distance > 4 else { return distance - 1 }
    let power = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return power * 2 + (distance - 1) >> (power - 1) & 1
  }

  private func put(_ code: Code) throws {
    try put(code.bits, code.length)
  }

  private func put(_ value: Int, _ length: Int) throws {
    bits |= UInt64(value) << UInt64(count)
    count += length
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      count -= 8
    }
    if bytes.count >= PackedBitsWriter.pieceSize { try flush() }
  }

  private func flush() throws {
    guard !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes { try sink($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
