import QualityModel
import XMLSupport

/// The file of a spreadsheet: a zip archive of XML parts that are read as streams.
final class SpreadsheetPackage {
  let refusal: SpreadsheetRefusal
  let archive: ZipArchive
  private let file: FileBytes

  /// Longer texts than these are in no cell, and no part but a table is so long.
  private static let smallPart = 16 << 20

  init(_ file: FileBytes, name: String) throws {
    let refusal = SpreadsheetRefusal(file: name)
    self.file = file
    self.refusal = refusal
    archive = try refusal.telling { try ZipArchive(file) }
  }

  /// A part as a stream of elements.
  func reader(of part: String, knowing vocabulary: XMLVocabulary) throws -> XMLPullReader {
    let bytes = try source(of: part)
    return try XMLPullReader(name: part, knowing: vocabulary) { try bytes.read(into: $0) }
  }

  /// A part as a stream of bytes.
  func source(of part: String) throws -> any ByteSource {
    guard let entry = archive[part] else { throw refusal.refusal(.spreadsheetMissingPart, ["part": .text(part)]) }
    return try archive.part(entry)
  }

  /// A small part as a text; `nil` if there is none.
  func text(of part: String) throws -> String? {
    guard let entry = archive[part] else { return nil }
    return String(decoding: try archive.bytes(of: entry, most: SpreadsheetPackage.smallPart), as: UTF8.self)
  }

  /// The digest of the whole file.
  func digest() throws -> Digest {
    var hash = SHA256()
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var place = 0
    while true {
      let count = try room.withUnsafeMutableBytes { try file.read(at: place, into: $0) }
      if count == 0 { return hash.finish() }
      room.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      place += count
    }
  }
}
