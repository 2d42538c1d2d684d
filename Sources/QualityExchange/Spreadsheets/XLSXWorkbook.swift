import QualityModel
import XMLSupport

/// A workbook of Excel 2007 and later, `.xlsx`.
final class XLSXWorkbook: SpreadsheetWorkbook {
  let sheets: [SheetDescription]

  private let package: SpreadsheetPackage
  private let contents: XLSXContents
  /// The part of each sheet; `nil` for a sheet without cells.
  private let parts: [String?]
  private let styles: XLSXStyles
  private let sharedStringsPart: String?
  private lazy var sharedStrings = Result {
    try sharedStringsPart.map { try SharedStrings($0, in: package) } ?? SharedStrings()
  }

  /// - Parameter part: the name of the workbook part
  init(_ package: SpreadsheetPackage, workbook part: String) throws {
    let contents = try XLSXContents(part, in: package)
    guard contents.isWorkbook, !contents.sheets.isEmpty else {
      throw package.refusal.refusal(.spreadsheetMissingPart, ["part": .text(part)])
    }
    let related = try PackageRelationships(of: part, in: package)
    self.package = package
    self.contents = contents
    parts = contents.sheets.map { sheet in
      let related = sheet.reference.flatMap { related.byID[$0] }
      return related?.type == "worksheet" ? related?.target : nil
    }
    styles = try related.first("styles").map { try XLSXStyles($0.target, in: package) } ?? XLSXStyles()
    sharedStringsPart = related.first("sharedStrings")?.target
    sheets = XLSXWorkbook.descriptions(contents, parts)
    try checkParts()
  }

  func rows(of sheet: Int) throws -> any TableRows {
    try package.refusal.telling {
      let reader = try package.reader(of: try part(of: sheet), knowing: XLSXNames.vocabulary)
      let cells = XLSXCells(
        numbers: NumberCell(days: contents.days), styles: styles, texts: try sharedStrings.get(),
        waitsForCalculation: contents.waitsForCalculation)
      return XLSXRows(reader, cells, sheet: sheets[sheet].name, package.refusal)
    }
  }

  func mergedCells(of sheet: Int) throws -> [CellRange] {
    try package.refusal.telling { try XLSXMergedCells.ranges(in: try part(of: sheet), of: package) }
  }

  func hiddenColumns(of sheet: Int) throws -> Set<Int> {
    try package.refusal.telling {
      try XLSXColumns.hidden(in: try package.reader(of: try part(of: sheet), knowing: XLSXNames.vocabulary))
    }
  }

  func digest() throws -> Digest { try package.digest() }

  private func part(of sheet: Int) throws -> String {
    guard let part = parts[sheet] else {
      throw package.refusal.refusal(.spreadsheetNoCells, ["sheet": .text(sheets[sheet].name)])
    }
    return part
  }

  private func checkParts() throws {
    for part in parts.compactMap(\.self) + [sharedStringsPart].compactMap(\.self) where package.archive[part] == nil {
      throw package.refusal.refusal(.spreadsheetMissingPart, ["part": .text(part)])
    }
  }

  private static func descriptions(_ contents: XLSXContents, _ parts: [String?]) -> [SheetDescription] {
    contents.sheets.enumerated().map { place, sheet in
      let visibility: SheetDescription.Visibility =
        switch sheet.state {
        case "hidden": .hidden
        case "veryHidden": .veryHidden
        default: .visible
        }
      return SheetDescription(
        name: sheet.name, visibility: visibility, isActive: place == contents.activeSheet, hasCells: parts[place] != nil
      )
    }
  }
}
