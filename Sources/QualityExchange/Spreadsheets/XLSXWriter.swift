import QualityModel

/// Writes a workbook of Excel piece by piece: texts as texts, days and sums with their formats, and above each sheet a
/// header row that stays in sight and filters.
///
/// No macro, no formula and no link is ever written, and no time and no name: the same content gives the same bytes.
/// Memory does not grow with the number of rows.
///
/// ```swift
/// let writer = try XLSXWriter(sheets: ["Riski"]) { try file.write(contentsOf: Data($0)) }
/// try writer.beginSheet([XLSXColumn("Nosaukums", width: 40), XLSXColumn("Termiņš")])
/// try writer.write([.text("Kavēti termiņi"), .day(due, shows: .day)])
/// try writer.finish()
/// ```
package final class XLSXWriter {
  private let zip: ZipWriter
  private let parts: XLSXParts
  private var cells = XLSXCellWriter()
  private var columns: [XLSXColumn] = []
  /// The range of each sheet that is finished.
  private var filters: [String?] = []
  private var row = 0
  private var isInSheet = false
  private var pending = ""
  private static let pieceSize = 1 << 15

  /// - Parameters:
  ///   - sheets: the titles of the sheets, which are then begun in this order; what a name of a sheet cannot hold is
  ///     replaced
  ///   - sink: takes the bytes piece by piece; the pointer is valid inside the call only
  /// - Throws: what the sink throws
  package init(sheets: [String], sink: @escaping ByteSink) throws {
    zip = ZipWriter(sink: sink)
    parts = XLSXParts(names: XLSXLetters.sheetNames(sheets))
    try zip.add("[Content_Types].xml", parts.contentTypes)
    try zip.add("_rels/.rels", parts.packageRelationships)
  }

  /// Begins the next sheet with its header.
  /// - Throws: a refusal if a header is too long for a cell, or what the sink throws
  package func beginSheet(_ columns: [XLSXColumn]) throws {
    try endSheet()
    (self.columns, row, isInSheet) = (columns, 0, true)
    try zip.begin("xl/worksheets/sheet\(filters.count + 1).xml")
    try put(start)
    try writeRow { writer, place in writer.text(columns[place].title, .header, at: "\(XLSXLetters.column(place))1") }
  }

  /// Appends a row; cells that are missing at its end are empty.
  /// - Throws: a refusal if a text is too long for a cell, or if the sheet has as many rows as it can have; what the sink
  ///   throws
  package func write(_ row: [TableCell]) throws {
    let number = self.row + 1
    guard number <= CellReference.lastRow else {
      throw Refusal(.data, .spreadsheetTooManyRows, ["count": .count(CellReference.lastRow)])
    }
    let count = min(row.count, max(columns.count, 1))
    try writeRow(count) { writer, place in
      writer.xml(row[place], at: "\(XLSXLetters.column(place))\(number)")
    }
  }

  /// Ends the workbook.
  /// - Throws: what the sink throws
  package func finish() throws {
    // Sheets that were named and not begun are there, and empty.
    while filters.count + (isInSheet ? 1 : 0) < parts.names.count { try beginSheet([]) }
    try endSheet()
    try zip.add("xl/workbook.xml", parts.workbook(filters))
    try zip.add("xl/_rels/workbook.xml.rels", parts.workbookRelationships)
    try zip.add("xl/styles.xml", cells.styles.xml)
    try zip.finish()
  }

  // MARK: Inside

  private func writeRow(_ count: Int? = nil, _ cell: (inout XLSXCellWriter, Int) -> String?) throws {
    row += 1
    var xml = "<row r=\"\(row)\">"
    for place in 0..<(count ?? columns.count) {
      guard let element = cell(&cells, place) else {
        let sheet = parts.names[filters.count]
        throw Refusal(.data, .spreadsheetLongText, ["sheet": .text(sheet), "row": "\(row)"])
      }
      xml += element
    }
    try put(xml + "</row>")
  }

  private func endSheet() throws {
    guard isInSheet else { return }
    let last = XLSXLetters.column(max(0, columns.count - 1))
    let filter = columns.isEmpty ? "" : "<autoFilter ref=\"A1:\(last)\(row)\"/>"
    try put("</sheetData>\(filter)</worksheet>")
    try flush()
    try zip.end()
    filters.append(columns.isEmpty ? nil : "$A$1:$\(last)$\(row)")
    isInSheet = false
  }

  private var start: String {
    let pane = "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    let view = "<sheetView\(filters.isEmpty ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">\(pane)</sheetView>"
    let widths = columns.enumerated().map { place, column in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width(column))\" customWidth=\"1\"/>"
    }
    return """
      \(XLSXParts.declaration)<worksheet xmlns="\(XLSXParts.main)"><sheetViews>\(view)</sheetViews>\
      \(widths.isEmpty ? "" : "<cols>\(widths.joined())</cols>")<sheetData>
      """
  }

  /// The arrow of the filter takes three letters beside the header.
  private func width(_ column: XLSXColumn) -> Int {
    min(80, max(4, column.width ?? max(12, min(40, column.title.count + 3))))
  }

  private func put(_ text: String) throws {
    pending += text
    if pending.utf8.count >= XLSXWriter.pieceSize { try flush() }
  }

  private func flush() throws {
    try pending.withUTF8 { try zip.write(UnsafeRawBufferPointer($0)) }
    pending.removeAll(keepingCapacity: true)
  }
}

extension Refusal.ID {
  static let spreadsheetLongText = Refusal.ID("spreadsheet.long-text")
  static let spreadsheetTooManyRows = Refusal.ID("spreadsheet.too-many-rows")
}
