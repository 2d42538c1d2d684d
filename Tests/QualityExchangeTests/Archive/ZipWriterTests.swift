import Testing

@testable import QualityExchange

@Suite("Writing zip archives")
struct ZipWriterTests {
  private static func archive(_ contents: [(String, String)]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let zip = ZipWriter { bytes += $0 }
    for (name, text) in contents { try zip.add(name, text) }
    try zip.finish()
    return bytes
  }

  private static let contents = [
    ("a.txt", "saturs"), ("mape/ā.txt", String(repeating: "rinda\n", count: 1000)), ("tukšs", ""),
  ]

  @Test("What is written is read, entry by entry")
  func roundTrip() throws {
    try TestFiles.with(Self.archive(Self.contents)) { path throws in
      let archive = try ZipArchive(FileBytes(path: path))
      #expect(archive.entries.map(\.name) == Self.contents.map(\.0))
      for (name, text) in Self.contents {
        let entry = try #require(archive[name])
        #expect(try Unpacking.all(archive.part(entry)) == Array(text.utf8))
      }
    }
  }

  @Test("The same content is the same bytes")
  func fixed() throws {
    #expect(try Self.archive(Self.contents) == Self.archive(Self.contents))
  }
}
