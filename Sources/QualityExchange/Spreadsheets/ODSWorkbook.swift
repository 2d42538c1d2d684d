import QualityModel
import XMLSupport

/// A spreadsheet in the OpenDocument format, `.ods`.
///
/// Its sheets stand one behind the other in one part, which is therefore read once at the beginning: that shows their
/// names, and every damage.
final class ODSWorkbook: SpreadsheetWorkbook {
  let sheets: [SheetDescription]

  private let package: SpreadsheetPackage
  private let styles: ODSStyles
  private let known: [ODSSheet]
  private static let content = "content.xml"

  init(_ package: SpreadsheetPackage) throws {
    self.package = package
    let table = ODSTable(
      try ODSWorkbook.content(of: package), styles: try ODSWorkbook.commonStyles(of: package), package.refusal)
    var known: [ODSSheet] = []
    while try table.nextTable() {
      while try table.nextRow() {}
      known.append(table.sheet)
    }
    guard !known.isEmpty else {
      throw package.refusal.refusal(.spreadsheetMissingPart, ["part": .text(ODSWorkbook.content)])
    }
    self.known = known
    styles = table.styles
    let active = try ODSWorkbook.activeSheet(of: package)
    let hidden = styles.hiddenTables
    sheets = known.enumerated().map { place, sheet in
      SheetDescription(
        name: sheet.name, visibility: sheet.style.map(hidden.contains) == true ? .hidden : .visible,
        isActive: active.map { $0 == sheet.name } ?? (place == 0))
    }
  }

  func rows(of sheet: Int) throws -> any TableRows {
    try package.refusal.telling {
      let table = ODSTable(try ODSWorkbook.content(of: package), styles: styles, package.refusal)
      for place in 0...sheet {
        guard try table.nextTable(), place < sheet else { break }
        while try table.nextRow() {}
      }
      return ODSRows(table, package.refusal)
    }
  }

  func mergedCells(of sheet: Int) throws -> [CellRange] { known[sheet].merged }

  func hiddenColumns(of sheet: Int) throws -> Set<Int> { known[sheet].hiddenColumns }

  func digest() throws -> Digest { try package.digest() }

  private static func content(of package: SpreadsheetPackage) throws -> XMLPullReader {
    try package.reader(of: content, knowing: ODSNames.vocabulary)
  }

  /// The styles that stand in a part of their own, which there need not be.
  private static func commonStyles(of package: SpreadsheetPackage) throws -> ODSStyles {
    var styles = ODSStyles()
    guard package.archive["styles.xml"] != nil else { return styles }
    let reader = try package.reader(of: "styles.xml", knowing: ODSNames.vocabulary)
    while let event = try reader.next() {
      guard event == .start, reader.depth == 2 else { continue }
      if reader.ods == .styles || reader.ods == .automaticStyles {
        try styles.read(reader)
      } else {
        try reader.skipElement()
      }
    }
    return styles
  }

  /// The name of the sheet with which the file opens.
  private static func activeSheet(of package: SpreadsheetPackage) throws -> String? {
    guard package.archive["settings.xml"] != nil else { return nil }
    let reader = try package.reader(of: "settings.xml", knowing: ODSNames.vocabulary)
    var (name, isActive): (String?, Bool) = (nil, false)
    while let event = try reader.next() {
      switch event {
      case .start:
        isActive = reader.ods == .configItem && reader.attribute("name", in: ODSNames.config) == "ActiveTable"
      case .text where isActive: name = (name ?? "") + reader.withText { String(decoding: $0, as: UTF8.self) }
      case .text: continue
      case .end: isActive = false
      }
    }
    return name
  }
}
