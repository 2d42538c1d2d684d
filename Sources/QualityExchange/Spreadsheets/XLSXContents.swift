import XMLSupport

/// What the workbook part says: its sheets, how it counts days, and whether its formulas wait to be calculated.
struct XLSXContents {
  /// A sheet by its name and the reference to its part.
  struct Sheet {
    let name: String
    let state: String?
    let reference: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var activeSheet = 0
  private(set) var days = DaySystem.from1900
  /// The workbook asks to be calculated when it is opened, as programs do that calculate nothing themselves.
  private(set) var waitsForCalculation = false
  private(set) var isWorkbook = false

  init(_ part: String, in package: SpreadsheetPackage) throws {
    let reader = try package.reader(of: part, knowing: XLSXNames.vocabulary)
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.xlsx {
      case .workbook where reader.depth == 1: isWorkbook = true
      case .bookViews, .sheets: continue
      case .workbookPr: days = reader.isTrue("date1904") ? .from1904 : .from1900
      case .workbookView: activeSheet = reader.attribute("activeTab").flatMap { Int($0) } ?? 0
      case .sheet: addSheet(reader)
      case .calcPr: waitsForCalculation = reader.isTrue("fullCalcOnLoad")
      default: try reader.skipElement()
      }
    }
  }

  private mutating func addSheet(_ reader: XMLPullReader) {
    let reference = XLSXNames.references.lazy.compactMap { reader.attribute("id", in: $0) }.first
    sheets.append(
      Sheet(name: reader.attribute("name") ?? "", state: reader.attribute("state"), reference: reference))
  }
}
