/// A buffer of fixed size between a writer and its sink; it also changes UTF-8 into the encoding of the file.
struct CSVOutput: ~Copyable {
  private let encoding: TextEncoding
  private let sink: CSVWriter.Sink
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  private var filled = 0
  private var encoded: [UInt8] = []

  init(_ encoding: TextEncoding, sink: @escaping CSVWriter.Sink) {
    self.encoding = encoding
    self.sink = sink
  }

  deinit {
    buffer.deallocate()
  }

  /// Puts a byte-order mark at the beginning.
  mutating func begin(with mark: [UInt8]) {
    buffer.copyBytes(from: mark)
    filled = mark.count
  }

  /// Appends whole characters in UTF-8.
  ///
  /// - Returns: the first character the encoding does not have, or `nil`.
  mutating func append(_ text: UnsafeRawBufferPointer) throws -> Unicode.Scalar? {
    guard encoding != .utf8 else {
      try appendEncoded(text)
      return nil
    }
    encoded.removeAll(keepingCapacity: true)
    if let missing = encoding.encode(text, into: &encoded) { return missing }
    let bytes = encoded
    try bytes.withUnsafeBytes { try appendEncoded($0) }
    return nil
  }

  mutating func flush() throws {
    guard filled > 0 else { return }
    try sink(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
    filled = 0
  }

  private mutating func appendEncoded(_ bytes: UnsafeRawBufferPointer) throws {
    if filled + bytes.count > buffer.count { try flush() }
    guard bytes.count <= buffer.count else { return try sink(bytes) }
    UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: bytes)
    filled += bytes.count
  }
}
