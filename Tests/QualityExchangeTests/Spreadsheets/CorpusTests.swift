import Foundation
import QualityModel
import Testing

@testable import QualityExchange

/// A folder of files that other programs wrote, each beside `NAME.expected.json`, which says what is in it. It is named
/// by `APLIS_TABLE_CORPUS`; without it nothing is tried.
@Suite("Spreadsheets that other programs wrote")
struct CorpusTests {

  private static func files() throws -> [CorpusFile] {
    guard let folder = CorpusFile.folder else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".expected.json") }.compactMap { try CorpusFile(folder + "/" + $0) }
  }

  @Test(
    "Each is read cell by cell as a careful person reads it, or refused for what it is",
    .enabled(if: CorpusFile.folder != nil))
  func all() throws {
    let files = try Self.files()
    #expect(!files.isEmpty)
    for file in files {
      let faults = file.faults()
      #expect(faults.isEmpty, "\(file.name): \(faults.prefix(12).joined(separator: "\n"))")
    }
  }
}
