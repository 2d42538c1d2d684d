import XMLSupport

/// The names of the elements and namespaces of SpreadsheetML that are read.
///
/// Source: ISO/IEC 29500-1, section 18; ISO/IEC 29500-4 for the transitional namespaces.
enum XLSXNames {
  /// The same elements in the transitional and in the strict edition.
  static let main: [StaticString] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  static let references: [StaticString] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  enum Element: Int, CaseIterable {
    case row, c, v, f, t, r, rPh, si, sst, `is`, sheetData, worksheet, cols, col, mergeCells, mergeCell
    case workbook, workbookPr, bookViews, workbookView, sheets, sheet, calcPr
    case styleSheet, numFmts, numFmt, cellXfs, xf
  }

  static let vocabulary = XMLVocabulary(Element.allCases.map { ("\($0)", main) })
}

extension XMLPullReader {
  /// The current element of SpreadsheetML; `nil` for any other.
  var xlsx: XLSXNames.Element? { XLSXNames.Element(rawValue: element) }

  /// Whether an attribute says yes.
  func isTrue(_ name: StaticString) -> Bool {
    let value = attribute(name)
    return value == "1" || value == "true" || value == "on"
  }
}
