/// The SHA-256 function, fed piece by piece.
///
/// It proves the trail and names files by their content. The result depends on the bytes alone, never on how they
/// were cut into pieces. A message costs no heap allocation.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(header)
/// hash.update(utf8Of: "NC-2025-014")
/// let digest = hash.finish()
/// ```
///
/// Source: FIPS 180-4, Secure Hash Standard, sections 4.1.2, 5.1.1 and 6.2.
public struct SHA256: Sendable {
  static let blockSize = 64

  private var state = SHA256.initialState
  /// The bytes after the last whole block; only the first `pendingCount` count.
  private var pending = SIMD64<UInt8>()
  private var pendingCount = 0
  private var byteCount: UInt64 = 0

  /// Begins an empty message.
  public init() {}

  /// Gives the digest of one whole message.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Gives the digest of one whole message.
  public static func digest(of bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  /// Appends bytes to the message.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Appends a text to the message as UTF-8.
  public mutating func update(utf8Of text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Appends bytes to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard var next = bytes.baseAddress, !bytes.isEmpty else { return }
    var left = bytes.count
    byteCount &+= UInt64(left)
    if pendingCount > 0 {
      let taken = min(left, SHA256.blockSize - pendingCount)
      keep(next, taken)
      next += taken
      left -= taken
      if pendingCount == SHA256.blockSize { compressPending() }
    }
    let blocks = left / SHA256.blockSize
    if blocks > 0 { SHA256.compress(&state, next, blocks: blocks) }
    keep(next + blocks * SHA256.blockSize, left % SHA256.blockSize)
  }

  /// Gives the digest of everything appended so far. The message can go on: `finish` changes nothing.
  public func finish() -> Digest {
    var last = self
    last.pad()
    return Digest(words: last.state)
  }

  private mutating func keep(_ bytes: UnsafeRawPointer, _ count: Int) {
    guard count > 0 else { return }
    withUnsafeMutableBytes(of: &pending) { [pendingCount] in
      ($0.baseAddress.unsafelyUnwrapped + pendingCount).copyMemory(from: bytes, byteCount: count)
    }
    pendingCount += count
  }

  /// FIPS 180-4, 5.1.1: a one bit, zeros up to eight bytes before the end of a block, the length in bits.
  private mutating func pad() {
    clearPending(from: pendingCount)
    pending[pendingCount] = 0x80
    if pendingCount >= SHA256.blockSize - 8 {
      compressPending()
      clearPending(from: 0)
    }
    let bits = (byteCount &* 8).bigEndian
    withUnsafeMutableBytes(of: &pending) { block in
      block.storeBytes(of: bits, toByteOffset: SHA256.blockSize - 8, as: UInt64.self)
    }
    compressPending()
  }

  private mutating func clearPending(from start: Int) {
    withUnsafeMutableBytes(of: &pending) { block in
      for index in start..<SHA256.blockSize { block[index] = 0 }
    }
  }

  private mutating func compressPending() {
    withUnsafeBytes(of: pending) {
      SHA256.compress(&state, $0.baseAddress.unsafelyUnwrapped, blocks: 1)
    }
    pendingCount = 0
  }
}
