/// Finds out how a file is encoded.
///
/// The rules, in this order: a byte-order mark decides; zero bytes in every second place mean UTF-16; what is valid
/// UTF-8 is UTF-8; of everything else the letters tell which encoding it is (``EncodingGuess``), or it has to be asked.
/// A file that is UTF-8 in one part only is refused. The whole file is looked at, piece by piece; of a pipe, which can be
/// read only once, no more than its first piece.
struct EncodingDetector {
  static let pieceSize = 1 << 18
  /// How far behind the first odd letter others are looked for.
  private static let furthest = 1 << 22

  /// Looks at a file from its first byte without moving its reading place.
  static func detect(_ file: FileBytes) throws -> DetectedEncoding {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer { piece.deallocate() }
    var offset = try file.read(at: 0, into: piece)
    var inspector = UTF8Inspector()
    var bytes = UnsafeRawBufferPointer(rebasing: piece[..<offset])
    if let early = byMark(bytes) ?? byZeros(bytes) { return early }
    while !bytes.isEmpty {
      if let fault = inspector.inspect(bytes) {
        return try byLetters(file, line: inspector.line, offset: offset - bytes.count + fault)
      }
      let count = try file.read(at: offset, into: piece)
      offset += count
      bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
    }
    return inspector.isComplete ? validUTF8 : try byLetters(file, line: inspector.line, offset: offset)
  }

  /// Looks at the first bytes only.
  static func detect(start bytes: UnsafeRawBufferPointer, path: String) throws -> DetectedEncoding {
    if let early = byMark(bytes) ?? byZeros(bytes) { return early }
    var inspector = UTF8Inspector()
    guard let fault = inspector.inspect(bytes) else { return validUTF8 }
    var mixture = MixedEncodings()
    mixture.take(UnsafeRawBufferPointer(rebasing: bytes[..<fault]))
    var words = OddWords()
    _ = words.take(bytes)
    return try decide(mixture, words, path: path, line: inspector.line, offset: fault)
  }

  /// What the letters say of a file that stops being UTF-8 at the place.
  private static func byLetters(_ file: FileBytes, line: Int, offset: Int) throws -> DetectedEncoding {
    var mixture = MixedEncodings()
    try forEachPiece(of: file, from: 0) { piece, start in
      mixture.take(UnsafeRawBufferPointer(rebasing: piece.prefix(offset - start)))
      return start + piece.count < offset
    }
    var words = OddWords()
    // What comes before the place is UTF-8 or ASCII; the word and the line that it stands in begin there.
    try forEachPiece(of: file, from: max(0, offset - 256)) { piece, start in
      words.take(piece) && start - offset < furthest
    }
    return try decide(mixture, words, path: file.path, line: line, offset: offset)
  }

  private static func decide(
    _ mixture: MixedEncodings, _ words: OddWords, path: String, line: Int, offset: Int
  ) throws -> DetectedEncoding {
    if mixture.isLikely { throw TextFileError(.mixedEncodings, path: path, line: line, offset: offset) }
    var words = words
    words.finish()
    let guess = EncodingGuess(words)
    guard guess.isClear, let encoding = guess.likely.first else {
      throw TextFileError(.unclearEncoding(readings(words, guess)), path: path, line: line, offset: offset)
    }
    return DetectedEncoding(
      encoding: encoding, basis: .notUTF8(line: line, offset: offset), hasByteOrderMark: false)
  }

  private static func readings(_ words: OddWords, _ guess: EncodingGuess) -> [TextFileError.Reading] {
    guess.likely.prefix(4).compactMap { encoding in
      encoding.codePage.map { TextFileError.Reading(encoding: encoding, text: $0.text(words.firstLine)) }
    }
  }

  /// Hands over the file piece by piece with the place of each, until there is no more or the body has seen enough.
  private static func forEachPiece(
    of file: FileBytes, from start: Int, _ body: (UnsafeRawBufferPointer, Int) throws -> Bool
  ) throws {
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer { piece.deallocate() }
    var offset = start
    while case let count = try file.read(at: offset, into: piece), count > 0 {
      guard try body(UnsafeRawBufferPointer(rebasing: piece[..<count]), offset) else { return }
      offset += count
    }
  }

  /// Honours a choice, except that a mark tells the two orders of UTF-16 apart better than a person does.
  static func choose(_ encoding: TextEncoding, start bytes: UnsafeRawBufferPointer) -> DetectedEncoding {
    guard let marked = byMark(bytes) else {
      return DetectedEncoding(encoding: encoding, basis: .chosen, hasByteOrderMark: false)
    }
    let bothUTF16 = isUTF16(encoding) && isUTF16(marked.encoding)
    let used = bothUTF16 ? marked.encoding : encoding
    return DetectedEncoding(encoding: used, basis: .chosen, hasByteOrderMark: used == marked.encoding)
  }

  private static let validUTF8 = DetectedEncoding(encoding: .utf8, basis: .validUTF8, hasByteOrderMark: false)

  private static func byMark(_ bytes: UnsafeRawBufferPointer) -> DetectedEncoding? {
    let marked = TextEncoding.allCases.first { encoding in
      !encoding.byteOrderMark.isEmpty && bytes.starts(with: encoding.byteOrderMark)
    }
    return marked.map { DetectedEncoding(encoding: $0, basis: .byteOrderMark, hasByteOrderMark: true) }
  }

  /// Letters of western and Baltic languages have a high byte of 0 or 1 in UTF-16, blanks and digits always 0.
  /// Text in a one-byte encoding or in UTF-8 has no zero byte at all.
  private static func byZeros(_ bytes: UnsafeRawBufferPointer) -> DetectedEncoding? {
    let pairs = bytes.count / 2
    guard pairs > 0 else { return nil }
    let zerosFirst = (0..<pairs).count { bytes[$0 * 2] == 0 }
    let zerosSecond = (0..<pairs).count { bytes[$0 * 2 + 1] == 0 }
    let enough = max(1, pairs * 2 / 5)
    // The letter Ā, U+0100, has its zero on the other side.
    if zerosFirst * 4 <= zerosSecond, zerosSecond >= enough { return byZeros(.utf16LittleEndian) }
    if zerosSecond * 4 <= zerosFirst, zerosFirst >= enough { return byZeros(.utf16BigEndian) }
    return nil
  }

  private static func byZeros(_ encoding: TextEncoding) -> DetectedEncoding {
    DetectedEncoding(encoding: encoding, basis: .zeroBytes, hasByteOrderMark: false)
  }

  private static func isUTF16(_ encoding: TextEncoding) -> Bool {
    encoding == .utf16LittleEndian || encoding == .utf16BigEndian
  }
}
