@testable import QualityExchange

/// Makes small workbooks for tests, part by part as texts.
enum TestWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let office = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  /// A sheet of an Excel workbook.
  struct Sheet {
    var name = "Dati"
    /// What stands in `sheetData`.
    var data = ""
    var before = ""
    var behind = ""
    var state = ""
  }

  /// An Excel workbook.
  struct Excel {
    var sheets = [Sheet()]
    var shared: [String] = []
    /// Format codes by their numbers, for the styles from 1 on.
    var formats: [String] = []
    var builtIn: [Int] = []
    var properties = ""
    var tail = ""
    var type = "sheet.main+xml"
    /// Changes the parts before they are packed.
    var change: (inout [String: String]) -> Void = { _ in }
  }

  static func parts(_ book: Excel) -> [String: String] {
    var parts: [String: String] = [:]
    var (tabs, related) = ("", "")
    for (place, sheet) in book.sheets.enumerated() {
      let number = place + 1
      tabs += "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" r:id=\"rId\(number)\" \(sheet.state)/>"
      related += relationship("rId\(number)", "worksheet", "worksheets/sheet\(number).xml")
      parts["xl/worksheets/sheet\(number).xml"] =
        "<worksheet xmlns=\"\(main)\">\(sheet.before)<sheetData>\(sheet.data)</sheetData>\(sheet.behind)</worksheet>"
    }
    related +=
      relationship("rIdS", "styles", "styles.xml") + relationship("rIdT", "sharedStrings", "/xl/sharedStrings.xml")
    parts["xl/styles.xml"] = styles(book)
    parts["xl/sharedStrings.xml"] =
      "<sst xmlns=\"\(main)\">"
      + book.shared.map { $0.hasPrefix("<") ? "<si>\($0)</si>" : "<si><t>\($0)</t></si>" }.joined()
      + "</sst>"
    parts["xl/workbook.xml"] =
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(references)\">\(book.properties)<sheets>\(tabs)</sheets>\(book.tail)</workbook>"
    parts["xl/_rels/workbook.xml.rels"] = relationships(related)
    parts["_rels/.rels"] = relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))
    parts["[Content_Types].xml"] =
      "<Types xmlns=\"\(package)content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(book.type.contains("/") ? "" : office)\(book.type)\"/></Types>"
    book.change(&parts)
    return parts
  }

  static func excel(_ book: Excel) -> [UInt8] {
    zip(parts(book)).bytes
  }

  /// The cells of one sheet, as they stand in `sheetData`.
  static func excel(_ data: String, formats: [String] = []) -> [UInt8] {
    excel(Excel(sheets: [Sheet(data: data)], formats: formats))
  }

  /// An OpenDocument workbook; `body` is what stands in `office:spreadsheet`.
  static func openDocument(
    _ body: String, automatic: String = "", others: [String: String] = [:],
    type: String = "application/vnd.oasis.opendocument.spreadsheet"
  ) -> [UInt8] {
    let names = [
      "office", "table", "text", "style", "meta",
    ].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    let more =
      " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
      + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    let content =
      "<office:document-content \(names)\(more)><office:automatic-styles>\(automatic)</office:automatic-styles>"
      + "<office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document-content>"
    var entries = [TestZip.Entry("mimetype", type), TestZip.Entry("content.xml", content)]
    entries += others.sorted { $0.key < $1.key }.map { TestZip.Entry($0.key, $0.value) }
    return TestZip(entries).bytes
  }

  static func table(_ rows: String, name: String = "Dati", _ attributes: String = "") -> String {
    "<table:table table:name=\"\(name)\" \(attributes)>\(rows)</table:table>"
  }

  static func zip(_ parts: [String: String]) -> TestZip {
    TestZip(parts.sorted { $0.key < $1.key }.map { TestZip.Entry($0.key, $0.value) })
  }

  /// Opens the bytes and lends the workbook.
  static func with<Result>(_ bytes: [UInt8], _ body: (any SpreadsheetWorkbook) throws -> Result) throws -> Result {
    try TestFiles.with(bytes) { path throws in
      guard let workbook = try SpreadsheetFile.open(path: path) else { throw NoSpreadsheet() }
      return try body(workbook)
    }
  }

  struct NoSpreadsheet: Error {}

  /// All rows of a sheet by their numbers.
  static func rows(_ bytes: [UInt8], sheet: Int = 0) throws -> [Int: [TableCell]] {
    try with(bytes) { try rows(of: $0, sheet: sheet) }
  }

  static func rows(of workbook: any TableWorkbook, sheet: Int = 0) throws -> [Int: [TableCell]] {
    let rows = try workbook.rows(of: sheet)
    var found: [Int: [TableCell]] = [:]
    while try rows.next() { found[rows.row] = (0..<rows.count).map { rows[$0] } }
    return found
  }

  private static func styles(_ book: Excel) -> String {
    let codes = book.formats.enumerated().map { place, code in
      let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
      return "<numFmt numFmtId=\"\(164 + place)\" formatCode=\"\(escaped)\"/>"
    }
    let used = [0] + book.formats.indices.map { 164 + $0 } + book.builtIn
    let styles = used.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    return
      "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(styles)</cellXfs></styleSheet>"
  }

  private static func relationships(_ list: String) -> String {
    "<Relationships xmlns=\"\(package)relationships\">\(list)</Relationships>"
  }

  private static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(references)/\(type)\" Target=\"\(target)\"/>"
  }
}
