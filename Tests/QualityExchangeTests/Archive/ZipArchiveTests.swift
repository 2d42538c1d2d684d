import Testing

@testable import QualityExchange

@Suite("Zip archives")
struct ZipArchiveTests {
  private static let text = TestZip.Entry("a.txt", "saturs")
  /// A text with repetitions, packed.
  private static var packed: TestZip.Entry {
    var entry = TestZip.Entry("b.txt", "hello hello hello hello")
    entry.packed = Unpacking.bytes("cb 48 cd c9 c9 57 c8 40 27 01")
    entry.method = 8
    return entry
  }

  private static func open(_ zip: TestZip, limits: ZipLimits = ZipLimits()) throws -> [String: String] {
    try open(zip.bytes, limits: limits)
  }

  private static func open(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws -> [String: String] {
    try TestFiles.with(bytes) { path throws in
      let archive = try ZipArchive(FileBytes(path: path), limits: limits)
      var contents: [String: String] = [:]
      for entry in archive.entries {
        contents[entry.name] = String(decoding: try Unpacking.all(archive.part(entry)), as: UTF8.self)
      }
      return contents
    }
  }

  private static let contents = ["a.txt": "saturs", "b.txt": "hello hello hello hello"]

  private static func refused(_ kind: ZipError.Kind, _ zip: TestZip, limits: ZipLimits = ZipLimits()) {
    let error = #expect(throws: ZipError.self) { try open(zip, limits: limits) }
    #expect(error?.kind == kind)
  }

  @Test("Stored and packed entries are read by name, however capitals and slashes are written")
  func read() throws {
    #expect(try Self.open(TestZip([Self.text, Self.packed])) == Self.contents)
    try TestFiles.with(TestZip([Self.text, TestZip.Entry("mape\\b.txt", "x")]).bytes) { path throws in
      let archive = try ZipArchive(FileBytes(path: path))
      #expect(archive["A.TXT"]?.name == "a.txt")
      #expect(archive["c.txt"] == nil)
      #expect(archive["mape/b.txt"]?.name == "mape\\b.txt")
    }
  }

  @Test("Lengths behind the data, numbers of eight bytes and a comment are understood")
  func forms() throws {
    var zip = TestZip([Self.text, Self.packed])
    zip.entries[0].hasDescriptor = true
    zip.entries[1].hasDescriptor = true
    #expect(try Self.open(zip) == Self.contents)
    zip.isLarge = true
    #expect(try Self.open(zip) == Self.contents)
    zip.isLarge = false
    zip.comment = Array("PK\u{5}\u{6}".utf8) + Array(repeating: 0, count: 18) + Array("x".utf8)
    #expect(try Self.open(zip) == Self.contents)
  }

  @Test("An archive whose end is missing is not read, whatever its beginning shows")
  func cut() {
    let bytes = TestZip([Self.text, Self.packed]).bytes
    for count in [0, 4, 30, bytes.count / 2, bytes.count - 1] {
      #expect(throws: ZipError(.noEnd)) { try Self.open(Array(bytes[..<count])) }
    }
  }

  @Test("Bytes before the archive, the same name twice, encryption and other methods are refused for what they are")
  func strange() {
    var zip = TestZip([Self.text])
    zip.preamble = Array("From: x".utf8)
    Self.refused(.bytesBefore, zip)
    Self.refused(.duplicate, TestZip([Self.text, Self.text]))
    Self.refused(.duplicate, TestZip([Self.text, TestZip.Entry("A.TXT", "cits")]))
    var entry = Self.text
    entry.flags |= 1
    Self.refused(.encrypted, TestZip([entry]))
    entry = Self.text
    entry.method = 12
    Self.refused(.method(12), TestZip([entry]))
  }

  @Test("Wrong checksums, wrong lengths and damaged packed data are seen")
  func damaged() {
    var entry = Self.text
    entry.checksum ^= 1
    Self.refused(.checksum, TestZip([entry]))
    entry = Self.packed
    entry.size += 1
    Self.refused(.length, TestZip([entry]))
    entry.size -= 2
    Self.refused(.length, TestZip([entry]))
    entry = Self.packed
    entry.packed[0] = 0x06
    Self.refused(.packedData(.blockKind), TestZip([entry]))
    entry = Self.text
    entry.size += 1
    Self.refused(.directory, TestZip([entry]))
  }

  @Test("What would grow beyond the limits is refused before it is unpacked")
  func limits() {
    var limits = ZipLimits()
    limits.entries = 1
    Self.refused(.tooManyEntries(2), TestZip([Self.text, Self.packed]), limits: limits)
    limits = ZipLimits()
    limits.entrySize = 22
    Self.refused(.tooLarge, TestZip([Self.text, Self.packed]), limits: limits)
    limits = ZipLimits()
    limits.wholeSize = 28
    Self.refused(.tooLarge, TestZip([Self.text, Self.packed]), limits: limits)
    limits = ZipLimits()
    limits.harmlessSize = 10
    limits.ratio = 2
    Self.refused(.tooLarge, TestZip([Self.text, Self.packed]), limits: limits)
  }

  @Test("Entries that lie upon each other are refused")
  func overlapping() {
    var bytes = TestZip([Self.text, TestZip.Entry("b.txt", "saturs")]).bytes
    // The second entry of the directory is told to begin where the first one does.
    let directory = 2 * (30 + 5 + 6)
    let second = directory + 46 + 5
    bytes.replaceSubrange(second + 42..<second + 46, with: [0, 0, 0, 0])
    let error = #expect(throws: ZipError.self) { try Self.open(bytes) }
    #expect(error?.kind == .directory)
  }

  @Test("Names that look like paths are names and no more")
  func names() throws {
    let names = ["../../etc/passwd", "/tmp/x", "C:\\x", "a/../../b"]
    let contents = try Self.open(TestZip(names.map { TestZip.Entry($0, $0) }))
    #expect(contents == Dictionary(uniqueKeysWithValues: names.map { ($0, $0) }))
  }
}
