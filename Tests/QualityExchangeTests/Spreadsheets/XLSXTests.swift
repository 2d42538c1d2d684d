import QualityModel
import Testing

@testable import QualityExchange

@Suite("Workbooks of Excel")
struct XLSXTests {
  private static func text(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func refused(_ id: Refusal.ID, _ bytes: [UInt8]) {
    let refusal = #expect(throws: Refusal.self) {
      try TestWorkbook.with(bytes) { workbook throws in
        for sheet in workbook.sheets.indices {
          _ = try TestWorkbook.rows(of: workbook, sheet: sheet)
          _ = try workbook.mergedCells(of: sheet)
        }
      }
    }
    #expect(refusal?.identifier == id)
  }

  @Test("Every type of cell is what it says")
  func types() throws {
    let data = """
      <row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="n"><v>3</v></c><c r="C1" t="s"><v>1</v></c>\(Self.text("D1", "šūna"))\
      <c r="E1" t="str"><f>A1</f><v>formula</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#DIV/0!</v></c>\
      <c r="H1" t="d"><v>2025-03-02</v></c><c r="I1" t="d"><v>2025-03-02T10:30:00Z</v></c><c r="J1" s="1"><v>45717</v></c></row>
      """
    let book = TestWorkbook.Excel(
      sheets: [TestWorkbook.Sheet(data: data)], shared: ["nulle", "viens"], formats: ["dd\\.mm\\.yyyy"])
    let day = try #require(Day("2025-03-02"))
    #expect(
      try TestWorkbook.rows(TestWorkbook.excel(book)) == [
        1: [
          .number("12.5"), .number("3"), .text("viens"), .text("šūna"), .text("formula"), .truth(true),
          .error("#DIV/0!"),
          .day(day, shows: .day), .moment(day, time: "10:30:00"), .day(day.adding(days: -1), shows: .day),
        ]
      ])
  }

  @Test("A formula without a result is not zero, and neither is a stored zero that waits for calculation")
  func formulas() throws {
    let data = """
      <row><c><f>B1</f></c><c><f>B1</f><v></v></c><c><f>B1</f><v>0</v></c><c><v>0</v></c><c t="str"><f>B1</f><v></v></c>\
      <c><f>B1</f><v>7</v></c></row>
      """
    var book = TestWorkbook.Excel(sheets: [TestWorkbook.Sheet(data: data)])
    let known: [TableCell] = [.notCalculated, .notCalculated, .number("0"), .number("0"), .empty, .number("7")]
    #expect(try TestWorkbook.rows(TestWorkbook.excel(book)) == [1: known])
    book.tail = "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"
    #expect(try TestWorkbook.rows(TestWorkbook.excel(book))[1]?[2] == .notCalculated)
    #expect(try TestWorkbook.rows(TestWorkbook.excel(book))[1]?[3] == .number("0"))
  }

  @Test("An empty result is one where the file holds results, and none where it holds no result at all")
  func emptyResults() throws {
    let never = "<row><c><f>B1</f><v></v></c></row>"
    #expect(try TestWorkbook.rows(TestWorkbook.excel(never)) == [1: [.notCalculated]])
    let stored = "<row><c><f>B1</f><v>1</v></c><c><f>B1</f><v></v></c><c><f>B1</f></c></row>"
    #expect(try TestWorkbook.rows(TestWorkbook.excel(stored)) == [1: [.number("1"), .empty, .notCalculated]])
  }

  @Test("Rich text is joined, and how a word is read aloud is left out; escapes and line breaks are characters")
  func texts() throws {
    let shared = [
      "<r><rPr><b/></rPr><t>Dienas</t></r><r><t xml:space=\"preserve\"> centrs</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>",
      "<t>a_x000D_\nb</t><phoneticPr fontId=\"1\"/>", "<t>_x005F_x000D_</t>", "<t>a&#13;b</t>",
      "<t>_x0041_x_xZZZZ_</t>",
      "<t>_xD83D__xDE00_</t>", "<t/>",
    ]
    let cells = shared.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    let book = TestWorkbook.Excel(sheets: [TestWorkbook.Sheet(data: "<row>\(cells)</row>")], shared: shared)
    #expect(
      try TestWorkbook.rows(TestWorkbook.excel(book)) == [
        1: [
          .text("Dienas centrs"), .text("a\nb"), .text("_x000D_"), .text("a\nb"), .text("Ax_xZZZZ_"), .text("😀"),
        ]
      ])
  }

  @Test("Rows and cells may be missing and may not be numbered; empty rows are passed over")
  func sparse() throws {
    let data = """
      <row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2"><v>3</v></c></row><row><c><v>4</v></c></row>\
      <row r="7"><c r="A7" s="1"/></row><row r="9" hidden="1"><c><v>5</v></c></row>
      """
    try TestWorkbook.with(TestWorkbook.excel(data)) { workbook throws in
      let rows = try workbook.rows(of: 0)
      #expect(try rows.next() && rows.row == 2 && rows.count == 6 && !rows.isHidden)
      #expect(
        rows[0] == .empty && rows[2] == .number("2") && rows[5] == .number("3") && rows[6] == .empty
          && rows[-1] == .empty)
      #expect(try rows.next() && rows.row == 3 && rows[0] == .number("4"))
      #expect(try rows.next() && rows.row == 9 && rows.isHidden)
      #expect(try !rows.next())
      #expect(try !rows.next())
    }
  }

  @Test("Sheets are told by name, state and place, hidden columns and merged cells by their places")
  func sheets() throws {
    let book = TestWorkbook.Excel(
      sheets: [
        TestWorkbook.Sheet(name: "Viens", state: "state=\"hidden\""),
        TestWorkbook.Sheet(
          name: "Divi &amp; trīs", data: "<row><c><v>1</v></c></row>",
          before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols>",
          behind: "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"$B$1:C1\"/></mergeCells>"),
        TestWorkbook.Sheet(name: "Slēpta", state: "state=\"veryHidden\""),
      ], properties: "<bookViews><workbookView activeTab=\"1\"/></bookViews>")
    try TestWorkbook.with(TestWorkbook.excel(book)) { workbook throws in
      #expect(
        workbook.sheets == [
          SheetDescription(name: "Viens", visibility: .hidden), SheetDescription(name: "Divi & trīs", isActive: true),
          SheetDescription(name: "Slēpta", visibility: .veryHidden),
        ])
      #expect(try workbook.hiddenColumns(of: 1) == [1, 2])
      #expect(
        try workbook.mergedCells(of: 1) == [
          CellRange(rows: 2...4, columns: 0...0), CellRange(rows: 1...1, columns: 1...2),
        ])
      #expect(try workbook.mergedCells(of: 0) == [])
      #expect(try TestWorkbook.rows(of: workbook, sheet: 1) == [1: [.number("1")]])
      #expect(try TestWorkbook.rows(of: workbook, sheet: 1) == [1: [.number("1")]])
    }
  }

  @Test("Days may count from 1904")
  func days1904() throws {
    var book = TestWorkbook.Excel(
      sheets: [TestWorkbook.Sheet(data: "<row><c s=\"1\"><v>43889</v></c></row>")], formats: ["dd.mm.yyyy"])
    book.properties = "<workbookPr date1904=\"1\"/>"
    let day = try #require(Day("2024-02-29"))
    #expect(try TestWorkbook.rows(TestWorkbook.excel(book)) == [1: [.day(day, shows: .day)]])
  }

  @Test("The strict edition, prefixes and UTF-16 are read like everything else")
  func forms() throws {
    var book = TestWorkbook.Excel(
      sheets: [TestWorkbook.Sheet(data: "<row>\(Self.text("A1", "ģ"))<c r=\"B1\" s=\"1\"><v>45717</v></c></row>")],
      formats: ["dd.mm.yyyy"])
    let wanted = try TestWorkbook.rows(TestWorkbook.excel(book))
    book.change = { parts in
      for (name, text) in parts {
        parts[name] = text.replacing(TestWorkbook.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replacing(TestWorkbook.references, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      }
    }
    #expect(try TestWorkbook.rows(TestWorkbook.excel(book)) == wanted)
    book.change = { parts in
      let sheet = "xl/worksheets/sheet1.xml"
      parts[sheet] =
        "\u{FEFF}"
        + (parts[sheet] ?? "").replacing(#/<(/?)(\w)/#) { "<\($0.output.1)x:\($0.output.2)" }
        .replacing("xmlns=", with: "xmlns:x=")
    }
    #expect(try TestWorkbook.rows(TestWorkbook.excel(book)) == wanted)
    book.change = { _ in }
    var zip = TestWorkbook.zip(TestWorkbook.parts(book))
    zip.entries = zip.entries.map { entry in
      let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + String(decoding: entry.packed, as: UTF8.self)
      return TestZip.Entry(entry.name, [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    #expect(try TestWorkbook.rows(zip.bytes) == wanted)
  }

  @Test("Elements of other namespaces and of later editions are no cells")
  func others() throws {
    let data = """
      <row><c><v>1</v><extLst><ext><v>9</v><x:v xmlns:x="urn:x">8</x:v></ext></extLst></c><x:c xmlns:x="urn:x"><x:v>7</x:v></x:c></row>
      """
    let sheet = TestWorkbook.Sheet(
      data: data, behind: "<extLst><ext><sheetData><row><c><v>6</v></c></row></sheetData></ext></extLst>")
    var book = TestWorkbook.Excel(sheets: [sheet])
    book.properties = """
      <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><sheets>\
      <sheet name="Nepareizā" r:id="rId1"/></sheets></mc:Fallback></mc:AlternateContent>
      """
    try TestWorkbook.with(TestWorkbook.excel(book)) { workbook throws in
      #expect(workbook.sheets.map(\.name) == ["Dati"])
      #expect(try TestWorkbook.rows(of: workbook) == [1: [.number("1")]])
    }
  }

  @Test("A row after a later one, or a cell where it cannot be, is damage")
  func order() {
    Self.refused(.spreadsheetRowOrder, TestWorkbook.excel("<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"/>"))
    Self.refused(.spreadsheetRowOrder, TestWorkbook.excel("<row r=\"1048577\"/>"))
    Self.refused(.spreadsheetCellPlace, TestWorkbook.excel("<row r=\"0\"/>"))
    Self.refused(.spreadsheetCellPlace, TestWorkbook.excel("<row r=\"2\"><c r=\"A3\"/></row>"))
    Self.refused(.spreadsheetCellPlace, TestWorkbook.excel("<row><c r=\"B1\"/><c r=\"B1\"/></row>"))
    Self.refused(.spreadsheetCellPlace, TestWorkbook.excel("<row><c r=\"XFE1\"/></row>"))
  }

  @Test("A text that does not exist, a part that is missing and XML that breaks off are damage")
  func damage() {
    Self.refused(.spreadsheetMissingText, TestWorkbook.excel("<row><c t=\"s\"><v>5</v></c></row>"))
    var book = TestWorkbook.Excel()
    book.change = { $0["xl/worksheets/sheet1.xml"] = nil }
    Self.refused(.spreadsheetMissingPart, TestWorkbook.excel(book))
    book.change = { $0["xl/worksheets/sheet1.xml"]?.removeLast(12) }
    Self.refused(.spreadsheetMarkup, TestWorkbook.excel(book))
    book.change = { $0["xl/styles.xml"] = "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>" }
    Self.refused(.spreadsheetDoctype, TestWorkbook.excel(book))
    book.sheets[0].data = "<row><c>" + String(repeating: "<a>", count: 300) + "</c></row>"
    book.change = { _ in }
    Self.refused(.spreadsheetTooDeep, TestWorkbook.excel(book))
  }

  @Test("A sheet that is a chart has no cells")
  func chart() throws {
    var book = TestWorkbook.Excel(sheets: [TestWorkbook.Sheet(), TestWorkbook.Sheet(name: "Diagramma")])
    book.change = { parts in
      let related = "xl/_rels/workbook.xml.rels"
      parts[related] = parts[related]?.replacing(
        "/worksheet\" Target=\"worksheets/sheet2", with: "/chartsheet\" Target=\"x/sheet2")
    }
    try TestWorkbook.with(TestWorkbook.excel(book)) { workbook throws in
      #expect(workbook.sheets.map(\.hasCells) == [true, false])
      let refusal = #expect(throws: Refusal.self) { try workbook.rows(of: 1) }
      #expect(refusal?.identifier == .spreadsheetNoCells)
    }
  }

  @Test("The digest is that of the file")
  func digest() throws {
    let bytes = TestWorkbook.excel("<row><c><v>1</v></c></row>")
    try TestWorkbook.with(bytes) { workbook throws in
      #expect(try workbook.digest() == SHA256.digest(of: bytes))
      #expect(try TestWorkbook.rows(of: workbook).count == 1)
    }
  }
}
