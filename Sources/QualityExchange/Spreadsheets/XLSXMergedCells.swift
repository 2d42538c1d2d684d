import Foundation
import XMLSupport

/// The merged cells of a sheet. They stand behind its cells, so that the whole part is passed: as bytes, and as XML only
/// if it holds any.
enum XLSXMergedCells {
  private static let mark = Array("mergeCell".utf8)
  private static let limit = 200_000

  static func ranges(in part: String, of package: SpreadsheetPackage) throws -> [CellRange] {
    guard try mayHold(try package.source(of: part)) else { return [] }
    let reader = try package.reader(of: part, knowing: XLSXNames.vocabulary)
    var ranges: [CellRange] = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.xlsx {
      case .worksheet, .mergeCells: continue
      case .mergeCell:
        guard let range = reader.attribute("ref").flatMap(CellReference.range) else { throw damaged(reader) }
        ranges.append(range)
      default: try reader.skipElement()
      }
      if ranges.count > limit { throw ZipError(.tooLarge, entry: part) }
    }
    return ranges
  }

  private static func damaged(_ reader: XMLPullReader) -> XMLError {
    XMLError(file: reader.name, line: 0, reason: "merged cells without a place", identifier: "xml.malformed")
  }

  /// Whether the bytes hold the word; those of UTF-16 are not looked through.
  private static func mayHold(_ source: any ByteSource) throws -> Bool {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var (kept, found, isFirst) = (0, false, true)
    while true {
      let count = try room.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
      }
      // All is read, so that damage is seen even where nothing is merged.
      if count == 0 { return found }
      if isFirst, room[..<min(4, count)].contains(where: { $0 == 0 || $0 >= 0xFE }) { return true }
      isFirst = false
      if !found { found = holds(room, kept + count) }
      let rest = min(mark.count - 1, kept + count)
      for place in 0..<rest { room[place] = room[kept + count - rest + place] }
      kept = rest
    }
  }

  private static func holds(_ bytes: [UInt8], _ count: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < count, let start = bytes.baseAddress, let found = memchr(start + place, 0x6D, count - place) {
        place = UnsafeRawPointer(found) - start
        if count - place >= mark.count, memcmp(found, mark, mark.count) == 0 { return true }
        place += 1
      }
      return false
    }
  }
}
