import Foundation
import QualityModel
import TestSupport
import Testing

@testable import QualityExchange

@Suite("Reading text files")
struct DecodingTests {
  private static let latvian = "Rādītājs;Vērtība\r\nApmierinātība ģimenē;12,5 €\r\n„Šķūņu žogs“;7\r\n"

  private func encoded(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let missing = Array(text.utf8).withUnsafeBytes { encoding.encode($0, into: &bytes) }
    try #require(missing == nil)
    return bytes
  }

  private func text(of source: DecodingByteSource, room: Int = 4096) throws -> String {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
    defer { buffer.deallocate() }
    var bytes: [UInt8] = []
    while case let count = try source.read(into: buffer), count > 0 { bytes += buffer[..<count] }
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  /// The encodings that have the letters of Latvian, and are taken for them without a doubt.
  private static let usual: [TextEncoding] = [.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1257]

  @Test("Every usual encoding is found, with and without a mark", arguments: usual, [false, true])
  func finds(encoding: TextEncoding, marked: Bool) throws {
    let mark = marked ? encoding.byteOrderMark : []
    let bytes = mark + (try encoded(Self.latvian, encoding))
    try TestFiles.with(bytes) { path in
      let source = try DecodingByteSource(path: path)
      #expect(source.detected.encoding == encoding)
      #expect(source.detected.hasByteOrderMark == !mark.isEmpty)
      #expect(source.totalByteCount == bytes.count)
      #expect(source.digest == nil)
      #expect(try text(of: source) == Self.latvian)
      #expect(source.consumedByteCount == bytes.count)
      #expect(source.digest == SHA256.digest(of: bytes))
      #expect(source.warnings == [])
    }
  }

  @Test(
    "Pieces of any size give the same text, also when they cut characters", arguments: usual, [1, 2, 3, 7, 64])
  func pieces(encoding: TextEncoding, size: Int) throws {
    let wide = encoding == .windows1257 ? Self.latvian : Self.latvian + "😀𐍈\u{10FFFF}"
    let bytes = encoding.byteOrderMark + (try encoded(wide, encoding))
    try TestFiles.with(bytes) { path in
      for room in [16, 17, 31, 4096] {
        let source = try DecodingByteSource(path: path, encoding: encoding, pieceSize: size)
        #expect(try text(of: source, room: room) == wide)
        #expect(source.digest == SHA256.digest(of: bytes))
      }
    }
  }

  @Test("A text longer than a piece that turns out not to be UTF-8 at its end is windows-1257")
  func lateDecision() throws {
    let start = [UInt8](repeating: UInt8(ascii: "a"), count: 600_000) + [0x0A]
    try TestFiles.with(start + [0xE2]) { path in
      let source = try DecodingByteSource(path: path)
      #expect(source.detected.encoding == .windows1257)
      #expect(source.detected.basis == .notUTF8(line: 2, offset: 600_002))
      #expect(try text(of: source, room: 1 << 16).hasSuffix("a\nā"))
    }
  }

  @Test("A pipe is read without being read twice", arguments: usual)
  func pipe(encoding: TextEncoding) throws {
    let pipe = Pipe()
    let bytes = encoding.byteOrderMark + (try encoded(Self.latvian, encoding))
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let source = try DecodingByteSource(path: path, pieceSize: 10)
    #expect(source.totalByteCount == nil)
    #expect(source.detected.encoding == encoding)
    #expect(try text(of: source) == Self.latvian)
    #expect(source.digest == SHA256.digest(of: bytes))
  }

  @Test("An empty file is an empty text", arguments: [nil] + TextEncoding.allCases)
  func empty(encoding: TextEncoding?) throws {
    try TestFiles.with([]) { path in
      let source = try DecodingByteSource(path: path, encoding: encoding)
      #expect(try text(of: source) == "")
      #expect(source.digest == SHA256.digest(of: []))
    }
  }

  @Test("A chosen encoding is used; a mark only settles the byte order of UTF-16")
  func chosen() throws {
    try TestFiles.with(try encoded("ā", .utf8)) { path in
      let source = try DecodingByteSource(path: path, encoding: .utf8, hashing: false)
      #expect(source.detected.basis == .chosen)
      #expect(try text(of: source) == "ā")
      #expect(source.digest == nil)
    }
    try TestFiles.with([0xFE, 0xFF] + (try encoded("ā", .utf16BigEndian))) { path in
      let source = try DecodingByteSource(path: path, encoding: .utf16LittleEndian)
      #expect(source.detected.encoding == .utf16BigEndian)
      #expect(try text(of: source) == "ā")
    }
  }

  @Test(
    "A byte without meaning is named with its line and place",
    arguments: [
      ([0x61, 0x0D, 0x0A, 0x62, 0x81], TextEncoding.windows1257, UInt8(0x81), 2, 4),
      ([0x61, 0x0A, 0x0A, 0xC4, 0x41], .utf8, 0x41, 3, 4),
      ([0xE0, 0x80, 0x80], .utf8, 0x80, 1, 1),
      ([0xED, 0xA0, 0x80], .utf8, 0xA0, 1, 1),
      ([0xF4, 0x90, 0x80, 0x80], .utf8, 0x90, 1, 1),
      ([0x0D, 0x00, 0x00, 0xDC, 0x61, 0x00], .utf16LittleEndian, 0xDC, 2, 3),
      ([0xD8, 0x00, 0x00, 0x61], .utf16BigEndian, 0x61, 1, 3),
    ] as [([UInt8], TextEncoding, UInt8, Int, Int)])
  func undefined(bytes: [UInt8], encoding: TextEncoding, byte: UInt8, line: Int, offset: Int) throws {
    try TestFiles.with(bytes) { path in
      let expected = TextFileError(.undefinedByte(byte, encoding), path: path, line: line, offset: offset)
      for size in [1, 3, 4096] {
        let source = try DecodingByteSource(path: path, encoding: encoding, pieceSize: size)
        #expect(throws: expected) { try text(of: source) }
      }
    }
  }

  @Test(
    "A file that ends inside a character is refused",
    arguments: [
      ([0x61, 0xC4], TextEncoding.utf8), ([0x61, 0x00, 0x62], .utf16LittleEndian), ([0xD8, 0x3D], .utf16BigEndian),
    ] as [([UInt8], TextEncoding)])
  func cutShort(bytes: [UInt8], encoding: TextEncoding) throws {
    try TestFiles.with(bytes) { path in
      let source = try DecodingByteSource(path: path, encoding: encoding)
      let expected = TextFileError(.cutShort(encoding), path: path, line: 1, offset: bytes.count)
      #expect(throws: expected) { try text(of: source) }
      #expect(source.digest == nil)
    }
  }

  @Test("A missing file and a folder are errors, not crashes", arguments: ["/nowhere/at all.csv", "/"])
  func unreadable(path: String) {
    #expect {
      try DecodingByteSource(path: path)
    } throws: { error in
      (error as? TextFileError)?.identifier == "text.unreadable" && (error as? TextFileError)?.path == path
    }
  }

  @Test(
    "Signs of broken text are warnings with the first line and a count",
    arguments: [
      ("a\nb \u{FFFD} \u{FFFD}\n", TextWarning.Kind.replacementCharacter, 2, 2),
      ("SIA\r\n\r\nKvalitÄ\u{81}te un vÄ“rtÄ«ba", .doubleEncoding, 3, 3),
      ("Å¡is un Å¾ogs", .doubleEncoding, 1, 2),
      ("â€žteksts", .doubleEncoding, 1, 1),
      ("x\nðkûòa", .wrongCodePage, 2, 1),
      ("VADĪBAS ZIĥOJUMS", .wrongCodePage, 1, 1),
    ] as [(String, TextWarning.Kind, Int, Int)])
  func warnings(sample: String, kind: TextWarning.Kind, line: Int, count: Int) throws {
    try TestFiles.with(Array(sample.utf8)) { path in
      for size in [1, 5, 4096] {
        let source = try DecodingByteSource(path: path, pieceSize: size)
        #expect(try text(of: source) == sample)
        #expect(source.warnings == [TextWarning(kind: kind, firstLine: line, count: count)])
      }
    }
  }

  @Test("A file of which one part is UTF-8 and another is not is refused with the line where the other begins")
  func mixed() throws {
    try TestFiles.with(Array("vērtība\nšī\n".utf8) + [0x61, 0xE7, 0x62]) { path in
      let expected = TextFileError(.mixedEncodings, path: path, line: 3, offset: 17)
      #expect(throws: expected) { try DecodingByteSource(path: path) }
      let chosen = try DecodingByteSource(path: path, encoding: .windows1257)
      #expect(chosen.detected.encoding == .windows1257)
    }
    try TestFiles.with(try encoded("Rādītājs\n", .windows1257) + Array("vērtība\n".utf8)) { path in
      let source = try DecodingByteSource(path: path)
      #expect(throws: TextFileError(.mixedEncodings, path: path, line: 2)) { try text(of: source) }
    }
  }

  @Test("A capital letter with a sign behind it that happens to be UTF-8 makes no mixture")
  func notMixed() throws {
    try TestFiles.with(try encoded("KOPĀ\u{A0}1 234,00;„Š“\nRādītājs\n", .windows1257)) { path in
      let source = try DecodingByteSource(path: path)
      #expect(source.detected.encoding == .windows1257)
    }
  }

  @Test("Sound Latvian, Lithuanian, Estonian, Polish, German and Romanian texts raise no warning")
  func sound() throws {
    let sample = "Šķūņu žogs „Ābele“, ėjimas ų, õäöü Ämari, łódź ż, größe – é è ê, DEZOSATĂ FĂRĂ"
    try TestFiles.with(Array(sample.utf8)) { path in
      let source = try DecodingByteSource(path: path)
      #expect(try text(of: source) == sample)
      #expect(source.warnings == [])
    }
  }

  @Test("Random bytes never crash the decoder, and what it gives is UTF-8", arguments: [UInt64(1), 2, 3])
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      try TestFiles.with(bytes) { path in
        for encoding in [nil] + TextEncoding.allCases {
          do {
            let source = try DecodingByteSource(path: path, encoding: encoding, pieceSize: 7)
            _ = try text(of: source, room: 16)
          } catch is TextFileError {}
        }
      }
    }
  }

  @Test("The judgement on UTF-8 is that of the standard library", arguments: [UInt64(11), 12])
  func agreesWithStandardLibrary(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        likely[Int.random(in: 0..<likely.count, using: &random)]
      }
      var inspector = UTF8Inspector()
      let fault = bytes.withUnsafeBytes { inspector.inspect($0) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((fault == nil && inspector.isComplete) == isValid, "seed \(seed): \(bytes)")
    }
  }

  @Test("Encodings go by the names people type")
  func names() {
    #expect(TextEncoding(named: "UTF-8") == .utf8)
    #expect(TextEncoding(named: "cp1257") == .windows1257)
    #expect(TextEncoding(named: "Windows-1257") == .windows1257)
    #expect(TextEncoding(named: "UTF-16LE") == .utf16LittleEndian)
    #expect(TextEncoding(named: "latin1") == .iso88591)
    #expect(TextEncoding(named: "KOI8-R") == .koi8r)
    for name in TextEncoding.names { #expect(TextEncoding(named: name) != nil, "\(name)") }
    for encoding in TextEncoding.allCases { #expect(TextEncoding(named: encoding.rawValue) == encoding) }
    #expect(TextEncoding(named: "ebcdic") == nil)
  }
}
