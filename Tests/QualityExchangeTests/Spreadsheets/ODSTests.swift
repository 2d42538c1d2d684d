import QualityModel
import Testing

@testable import QualityExchange

@Suite("Spreadsheets in the OpenDocument format")
struct ODSTests {
  private static func text(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  private static func value(_ type: String, _ value: String, _ more: String = "") -> String {
    "<table:table-cell office:value-type=\"\(type)\" \(value) \(more)><text:p>kā redz</text:p></table:table-cell>"
  }

  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private static func rows(_ rows: String, automatic: String = "") throws -> [Int: [TableCell]] {
    try TestWorkbook.rows(TestWorkbook.openDocument(TestWorkbook.table(rows), automatic: automatic))
  }

  private static func refused(_ id: Refusal.ID, _ rows: String) {
    let refusal = #expect(throws: Refusal.self) { try Self.rows(rows) }
    #expect(refusal?.identifier == id)
  }

  @Test("Every type of cell is what it says")
  func types() throws {
    let cells = [
      Self.text("šūna"), Self.value("float", "office:value=\"0.30000000000000004\""),
      Self.value("percentage", "office:value=\"0.06\""),
      Self.value("currency", "office:value=\"-1210.4\" office:currency=\"GBP\""),
      Self.value("currency", "office:value=\"5\""), Self.value("date", "office:date-value=\"2025-03-01\""),
      Self.value("date", "office:date-value=\"2025-03-01T08:15:00\""),
      Self.value("boolean", "office:boolean-value=\"true\""),
      Self.value("time", "office:time-value=\"PT08H15M00S\""), Self.value("time", "office:time-value=\"PT49H05M00S\""),
    ]
    let day = try #require(Day("2025-03-01"))
    #expect(
      try Self.rows(Self.row(cells.joined())) == [
        1: [
          .text("šūna"), .number("0.3"), .percent("6"), .amount("-1210.4", unit: "GBP"), .number("5"),
          .day(day, shows: .day), .moment(day, time: "08:15:00"), .truth(true), .time("08:15:00"),
          .duration("49:05:00"),
        ]
      ])
  }

  @Test("The style of a cell, its row or its column says whether a time is a span, and how much of a day is shown")
  func styles() throws {
    let styles = """
      <number:time-style style:name="N1" number:truncate-on-overflow="false"><number:hours/></number:time-style>\
      <number:date-style style:name="N2"><number:month/><number:text>.</number:text><number:year/></number:date-style>\
      <style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/>\
      <style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"/>\
      <style:style style:name="c3" style:family="table-cell" style:parent-style-name="c2"/>
      """
    let time = "office:time-value=\"PT00H45M00S\""
    let cells =
      "<table:table-column table:default-cell-style-name=\"c1\"/><table:table-column table:number-columns-repeated=\"5\"/>"
      + Self.row(
        Self.value("time", time) + Self.value("time", time) + Self.value("time", time, "table:style-name=\"c1\"")
          + Self.value("date", "office:date-value=\"2025-03-01\"", "table:style-name=\"c3\""))
    let day = try #require(Day("2025-03-01"))
    #expect(
      try Self.rows(cells, automatic: styles) == [
        1: [.duration("00:45:00"), .time("00:45:00"), .duration("00:45:00"), .day(day, shows: .month)]
      ])
  }

  @Test("A style that shows the sign of a currency makes a number a sum in it")
  func currencies() throws {
    let styles = """
      <number:number-style style:name="N1"><number:number/><number:text> €</number:text></number:number-style>\
      <number:currency-style style:name="N2"><number:currency-symbol>£</number:currency-symbol></number:currency-style>\
      <number:number-style style:name="N3"><number:number/><number:text> dienas</number:text></number:number-style>
      """
    let used = (1...3).map {
      "<style:style style:name=\"c\($0)\" style:family=\"table-cell\" style:data-style-name=\"N\($0)\"/>"
    }
    let cells = (1...3).map { Self.value("float", "office:value=\"5\"", "table:style-name=\"c\($0)\"") }
    #expect(
      try Self.rows(Self.row(cells.joined()), automatic: styles + used.joined()) == [
        1: [.amount("5", unit: "EUR"), .amount("5", unit: "GBP"), .number("5")]
      ])
  }

  @Test("Errors are errors, whether marked or only shown; a formula without a result is none")
  func formulas() throws {
    let cells = [
      "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>",
      "<table:table-cell table:formula=\"x\" office:value-type=\"float\" office:value=\"0\"><text:p>#DIV/0!</text:p></table:table-cell>",
      "<table:table-cell table:formula=\"x\" office:value-type=\"string\"><text:p>Err:502</text:p></table:table-cell>",
      "<table:table-cell table:formula=\"x\"/>", "<table:table-cell table:formula=\"x\"><text:p/></table:table-cell>",
      "<table:table-cell table:formula=\"x\" office:value-type=\"float\" office:value=\"0\"><text:p>0</text:p></table:table-cell>",
      Self.text("#N/A"),
    ]
    #expect(
      try Self.rows(Self.row(cells.joined())) == [
        1: [.error("#N/A"), .error("#DIV/0!"), .error("Err:502"), .notCalculated, .empty, .number("0"), .text("#N/A")]
      ])
  }

  @Test("Paragraphs are lines, wanted spaces are kept and others are one; remarks are left out")
  func texts() throws {
    let first = "<text:p>Pirmā  rindkopa</text:p><text:p/><text:p>Trešā <text:s text:c=\"2\"/>ar<text:tab/>tab</text:p>"
    let second = """
      <office:annotation><text:p>piezīme</text:p></office:annotation>\
      <text:p>\n  saite <text:a>uz</text:a> <text:span>kārtību<text:line-break/>x</text:span>\
      <office:annotation><text:p>y</text:p></office:annotation>\n</text:p><draw:frame><text:p>z</text:p></draw:frame>
      """
    let cells = [first, second].map { "<table:table-cell office:value-type=\"string\">\($0)</table:table-cell>" }
    #expect(
      try Self.rows(Self.row(cells.joined())) == [
        1: [.text("Pirmā rindkopa\n\nTrešā   ar\ttab"), .text("saite uz kārtību\nx")]
      ])
  }

  @Test("Repeated rows with content are so many rows, and a million empty ones are none")
  func repeats() throws {
    let rows =
      Self.row(Self.text("a", "table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"3\"")
      + Self.row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1000\"")
      + Self.row("<table:table-cell table:number-columns-repeated=\"2\"/>" + Self.text("b"))
      + Self.row(
        "<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1047572\"")
    let pair: [TableCell] = [.text("a"), .text("a")]
    #expect(try Self.rows(rows) == [1: pair, 2: pair, 3: pair, 1004: [.empty, .empty, .text("b")]])
  }

  @Test("Repeated content without measure is refused before anything is read")
  func attacks() {
    let many = "table:number-rows-repeated=\"1048576\""
    Self.refused(.spreadsheetRepeats, Self.row(Self.text("a", "table:number-columns-repeated=\"16384\""), many))
    Self.refused(.spreadsheetRepeats, Self.row(Self.text("a", "table:number-columns-repeated=\"9000000000000000000\"")))
    Self.refused(.spreadsheetRepeats, Self.row(Self.text("a"), "table:number-rows-repeated=\"2000000\""))
    Self.refused(
      .spreadsheetMarkup,
      Self.row("<table:table-cell><text:p><text:s text:c=\"999999999\"/></text:p></table:table-cell>"))
  }

  @Test("Rows lie in headers and groups inside each other; old content of tracked changes is none")
  func groups() throws {
    let rows = """
      <table:table-header-rows>\(Self.row(Self.text("galva")))</table:table-header-rows><table:table-row-group>\
      \(Self.row(Self.text("a")))<table:table-row-group>\(Self.row(Self.text("b"), "table:visibility=\"collapse\""))\
      </table:table-row-group></table:table-row-group><table:table-rows>\(Self.row(Self.text("c")))</table:table-rows>
      """
    let changes = """
      <table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>agrāk</text:p>\
      </table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>
      """
    try TestWorkbook.with(TestWorkbook.openDocument(changes + TestWorkbook.table(rows))) { workbook throws in
      let rows = try workbook.rows(of: 0)
      var found: [String] = []
      while try rows.next() { found.append("\(rows.row) \(rows[0]) \(rows.isHidden)") }
      #expect(found == ["1 text(\"galva\") false", "2 text(\"a\") false", "3 text(\"b\") true", "4 text(\"c\") false"])
    }
  }

  @Test("Merged cells have their value in the first one alone")
  func merged() throws {
    let rows =
      Self.row(
        Self.text("a", "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"")
          + "<table:covered-table-cell/>" + Self.text("b"))
      + Self.row(
        "<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:covered-table-cell>"
          + Self.text("c"))
    try TestWorkbook.with(TestWorkbook.openDocument(TestWorkbook.table(rows))) { workbook throws in
      #expect(try workbook.mergedCells(of: 0) == [CellRange(rows: 1...2, columns: 0...1)])
      #expect(
        try TestWorkbook.rows(of: workbook) == [
          1: [.text("a"), .empty, .text("b")], 2: [.empty, .empty, .text("c")],
        ])
    }
  }

  @Test("Sheets stand one behind the other; hidden ones and the one that is open are told")
  func sheets() throws {
    let styles = """
      <style:style style:name="t1" style:family="table"><style:table-properties table:display="false"/></style:style>
      """
    let settings = """
      <s:document-settings xmlns:s="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:c="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><c:config-item c:name="ActiveTable">B</c:config-item>\
      <c:config-item c:name="Other">A</c:config-item></s:document-settings>
      """
    let column =
      "<table:table-columns><table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/></table:table-columns>"
    let body =
      TestWorkbook.table(Self.row(Self.text("a")), name: "A", "table:style-name=\"t1\"")
      + TestWorkbook.table(column + Self.row(Self.text("b")), name: "B") + "<table:named-expressions/>"
    let bytes = TestWorkbook.openDocument(body, automatic: styles, others: ["settings.xml": settings])
    try TestWorkbook.with(bytes) { workbook throws in
      #expect(
        workbook.sheets == [
          SheetDescription(name: "A", visibility: .hidden), SheetDescription(name: "B", isActive: true),
        ])
      #expect(try workbook.hiddenColumns(of: 1) == [1, 2])
      #expect(try TestWorkbook.rows(of: workbook, sheet: 1) == [1: [.text("b")]])
      #expect(try TestWorkbook.rows(of: workbook, sheet: 0) == [1: [.text("a")]])
    }
  }
}
