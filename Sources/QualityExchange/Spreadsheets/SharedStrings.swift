import XMLSupport

/// The texts that cells of a workbook refer to by number, kept in one piece of memory.
final class SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []
  private static let limit = 256 << 20

  /// A workbook without such texts.
  init() {}

  /// Reads the part of a workbook that holds them.
  init(_ part: String, in package: SpreadsheetPackage) throws {
    let reader = try package.reader(of: part, knowing: XLSXNames.vocabulary)
    var text = XLSXText()
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.xlsx {
      case .sst where reader.depth == 1: continue
      case .si where reader.depth == 2:
        try text.readRichText(reader)
        bytes += text.bytes
        ends.append(UInt32(bytes.count))
      default: try reader.skipElement()
      }
      if bytes.count > SharedStrings.limit { throw ZipError(.tooLarge, entry: part) }
    }
  }

  /// The text of a number; `nil` if there is none.
  subscript(place: Int) -> String? {
    guard ends.indices.contains(place) else { return nil }
    let start = place == 0 ? 0 : Int(ends[place - 1])
    let end = Int(ends[place])
    return bytes.withUnsafeBufferPointer { WorkbookText.text(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }
}
