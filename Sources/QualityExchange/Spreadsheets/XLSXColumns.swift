import XMLSupport

/// The columns of a sheet that are hidden; they stand before its cells.
enum XLSXColumns {
  static func hidden(in reader: XMLPullReader) throws -> Set<Int> {
    var columns: Set<Int> = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.xlsx {
      case .worksheet, .cols: continue
      case .col where reader.isTrue("hidden"): columns.formUnion(range(reader))
      case .sheetData: return columns
      default: try reader.skipElement()
      }
    }
    return columns
  }

  private static func range(_ reader: XMLPullReader) -> Range<Int> {
    let first = max(1, reader.attribute("min").flatMap { Int($0) } ?? 1)
    let last = min(CellReference.lastColumn + 1, reader.attribute("max").flatMap { Int($0) } ?? 0)
    return first - 1..<max(first - 1, last)
  }
}
