public import QualityModel

/// A text file as UTF-8, whatever it was written in.
///
/// The file is read in pieces and never held whole, so memory does not grow with it. While it streams past, its bytes
/// are hashed, its lines counted, and signs of broken text noted.
///
/// ```swift
/// let source = try DecodingByteSource(path: "indicators.csv")
/// let reader = try CSVReader(source)
/// while try reader.next() { … }
/// source.detected.encoding  // .windows1257
/// source.digest             // of the file as it lies on disk
/// source.warnings           // replacement characters, double encoding
/// ```
public final class DecodingByteSource: ByteSource {
  /// The encoding in use and how we know it.
  public let detected: DetectedEncoding
  /// The size of the file in bytes; `nil` for a pipe.
  public let totalByteCount: Int?
  /// How many bytes of the file have been read; for a progress bar.
  public private(set) var consumedByteCount = 0

  private let file: FileBytes
  private let pieceSize: Int
  /// The first bytes of a pipe, read to find out its encoding.
  private var ahead: ArraySlice<UInt8> = []
  private var raw: UnsafeMutableRawBufferPointer?
  private let codePage: CodePage?
  private var utf16: UTF16Decoder
  private var inspector = UTF8Inspector()
  private var hash: SHA256?
  private var reachedEnd = false

  /// Opens a file and finds out its encoding.
  ///
  /// To tell UTF-8 from other encodings the file is read once in advance. A pipe is judged by its first 256 KiB; should
  /// it break the judgement later, reading throws and the user chooses the encoding.
  ///
  /// - Parameters:
  ///   - path: a file or a pipe such as `/dev/stdin`.
  ///   - encoding: the user's choice; `nil` to find out.
  ///   - hashing: whether ``digest`` is wanted; without it reading is faster.
  ///   - pieceSize: how many bytes are read from the file at once, at most.
  /// - Throws: ``TextFileError``.
  public convenience init(
    path: String, encoding: TextEncoding? = nil, hashing: Bool = true, pieceSize: Int = 1 << 18
  ) throws {
    try self.init(path: path, encoding: encoding, known: nil, hashing: hashing, pieceSize: pieceSize)
  }

  /// - Parameter known: what was found out of the file's encoding when it was opened before
  init(
    path: String, encoding: TextEncoding? = nil, known: DetectedEncoding?, hashing: Bool, pieceSize: Int = 1 << 18
  ) throws {
    let file = try FileBytes(path: path)
    let start = try DecodingByteSource.start(of: file)
    detected = try known ?? DecodingByteSource.detect(encoding, in: file, start: start)
    self.file = file
    self.pieceSize = max(1, pieceSize)
    totalByteCount = file.size
    codePage = detected.encoding.codePage
    utf16 = UTF16Decoder(bigEndian: detected.encoding == .utf16BigEndian)
    hash = hashing ? SHA256() : nil
    if file.size == nil { ahead = start[...] }
    try skipByteOrderMark()
  }

  deinit {
    raw?.deallocate()
  }

  /// The SHA-256 digest of the file's bytes; `nil` until the end has been read, or without hashing.
  public var digest: Digest? {
    reachedEnd ? hash?.finish() : nil
  }

  /// Signs of broken text seen so far, one for each kind.
  public var warnings: [TextWarning] {
    guard detected.isGuessed, case .notUTF8(let line, _) = detected.basis else { return inspector.warnings }
    let guess = TextWarning(kind: .guessedEncoding, firstLine: line, count: 1, encoding: detected.encoding)
    return [guess] + inspector.warnings
  }

  /// Gives the next piece of text as valid UTF-8; a character may be cut at its end.
  ///
  /// - Throws: ``TextFileError`` with line and offset for bytes that make no character.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while !reachedEnd {
      let count = detected.encoding == .utf8 ? try readUTF8(into: buffer) : try readOther(into: buffer)
      if count > 0 { return count }
    }
    return 0
  }

  private func readUTF8(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try readRaw(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(pieceSize)))
    guard count > 0 else {
      try end(complete: inspector.isComplete)
      return 0
    }
    let text = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    if let fault = inspector.inspect(text) { throw undefined(text[fault], at: consumedByteCount - count + fault) }
    return count
  }

  private func readOther(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let piece = rawBuffer().prefix(max(1, (buffer.count - 4) / 3))
    let count = try readRaw(into: UnsafeMutableRawBufferPointer(rebasing: piece))
    guard count > 0 else {
      try end(complete: utf16.isComplete)
      return 0
    }
    let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
    var output = UTF8Output(buffer)
    let fault = decode(bytes, into: &output)
    _ = inspector.inspect(UnsafeRawBufferPointer(rebasing: buffer[..<output.count]))
    if let fault { throw undefined(bytes[fault], at: consumedByteCount - count + fault) }
    try refuseMixture()
    return output.count
  }

  /// Letters of UTF-8 in a file that was taken for another encoding by its other letters.
  private func refuseMixture() throws {
    guard detected.isJudged, let line = inspector.lineOfDoubleEncoding else { return }
    throw TextFileError(.mixedEncodings, path: file.path, line: line)
  }

  private func decode(_ bytes: UnsafeRawBufferPointer, into output: inout UTF8Output) -> Int? {
    if let codePage { return codePage.decode(bytes, into: &output) }
    return utf16.decode(bytes, into: &output)
  }

  private func rawBuffer() -> UnsafeMutableRawBufferPointer {
    if let raw { return raw }
    let new = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    raw = new
    return new
  }

  private func readRaw(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = ahead.isEmpty ? try file.read(into: buffer) : takeAhead(into: buffer)
    hash?.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    consumedByteCount += count
    return count
  }

  private func takeAhead(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let taken = ahead.prefix(buffer.count)
    buffer.copyBytes(from: taken)
    ahead = ahead.dropFirst(taken.count)
    return taken.count
  }

  private func skipByteOrderMark() throws {
    var left = detected.hasByteOrderMark ? detected.encoding.byteOrderMark.count : 0
    while left > 0 {
      let count = try readRaw(into: UnsafeMutableRawBufferPointer(rebasing: rawBuffer().prefix(left)))
      if count == 0 { return }
      left -= count
    }
  }

  private func end(complete: Bool) throws {
    guard complete else {
      throw TextFileError(
        .cutShort(detected.encoding), path: file.path, line: inspector.line, offset: consumedByteCount)
    }
    reachedEnd = true
  }

  private func undefined(_ byte: UInt8, at offset: Int) -> TextFileError {
    TextFileError(
      .undefinedByte(byte, detected.encoding), path: file.path, line: inspector.line, offset: offset)
  }

  /// The bytes a decision without reading the whole file can rest on.
  private static func start(of file: FileBytes) throws -> [UInt8] {
    guard file.size == nil else {
      return try filled(4) { try file.read(at: $1, into: $0) }
    }
    return try filled(EncodingDetector.pieceSize) { buffer, _ in try file.read(into: buffer) }
  }

  /// Calls `read` until `count` bytes have come or no more come; a pipe gives them in small pieces.
  private static func filled(
    _ count: Int, _ read: (UnsafeMutableRawBufferPointer, Int) throws -> Int
  ) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { bytes, done in
      while done < count {
        let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(bytes)[done...])
        let more = try read(room, done)
        if more == 0 { return }
        done += more
      }
    }
  }

  private static func detect(
    _ chosen: TextEncoding?, in file: FileBytes, start: [UInt8]
  ) throws -> DetectedEncoding {
    if let chosen { return start.withUnsafeBytes { EncodingDetector.choose(chosen, start: $0) } }
    guard file.size == nil else { return try EncodingDetector.detect(file) }
    return try start.withUnsafeBytes { try EncodingDetector.detect(start: $0, path: file.path) }
  }
}
