/// Bytes in memory as a source; tests let it come in pieces of any size.
public final class MemoryByteSource: ByteSource {
  private let bytes: [UInt8]
  private let largestPiece: Int
  private var position = 0

  /// - Parameter largestPiece: no more than this many bytes are given at once; at least 1.
  public init(_ bytes: [UInt8], largestPiece: Int = .max) {
    self.bytes = bytes
    self.largestPiece = max(1, largestPiece)
  }

  /// Gives a text as UTF-8.
  public convenience init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// Copies the next bytes and tells how many; 0 at the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(bytes.count - position, buffer.count, largestPiece)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
