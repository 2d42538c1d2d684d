/// Finds out how a file is encoded.
///
/// The rules, in this order: a byte-order mark decides; zero bytes in every second place mean UTF-16; what is valid
/// UTF-8 is UTF-8; everything else is windows-1257. The whole file is looked at, piece by piece; of a pipe, which can
/// be read only once, no more than its first piece.
struct EncodingDetector {
  static let pieceSize = 1 << 18

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
        return notUTF8(line: inspector.line, offset: offset - bytes.count + fault)
      }
      let count = try file.read(at: offset, into: piece)
      offset += count
      bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
    }
    return inspector.isComplete ? validUTF8 : notUTF8(line: inspector.line, offset: offset)
  }

  /// Looks at the first bytes only.
  static func detect(start bytes: UnsafeRawBufferPointer) -> DetectedEncoding {
    if let early = byMark(bytes) ?? byZeros(bytes) { return early }
    var inspector = UTF8Inspector()
    guard let fault = inspector.inspect(bytes) else { return validUTF8 }
    return notUTF8(line: inspector.line, offset: fault)
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

  private static func notUTF8(line: Int, offset: Int) -> DetectedEncoding {
    DetectedEncoding(
      encoding: .windows1257, basis: .notUTF8(line: line, offset: offset), hasByteOrderMark: false)
  }

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
