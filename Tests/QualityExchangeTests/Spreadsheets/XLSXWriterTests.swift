import QualityModel
import Testing

@testable import QualityExchange

@Suite("Writing workbooks of Excel")
struct XLSXWriterTests {
  private static func workbook(_ sheets: [(String, [XLSXColumn], [[TableCell]])]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try XLSXWriter(sheets: sheets.map(\.0)) { bytes += $0 }
    for (_, columns, rows) in sheets {
      try writer.beginSheet(columns)
      for row in rows { try writer.write(row) }
    }
    try writer.finish()
    return bytes
  }

  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("Every cell comes back as it was, whatever its type")
  func roundTrip() throws {
    let cells: [TableCell] = [
      .text("0007/2024"), .text("=1+1"), .text("a <b> & \"c\" _x0041_ _x\u{7}\n  ā😀 "), .text("rinda\r\nrinda"),
      .number("-1234.5"), .number("0.0000001"), .percent("28"), .percent("28.5"), .amount("1234.5", unit: "EUR"),
      .amount("-3", unit: "USD"), .day(try Self.day("2025-03-01"), shows: .day),
      .day(try Self.day("1900-01-01"), shows: .day),
      .day(try Self.day("1900-02-28"), shows: .day), .day(try Self.day("1900-03-01"), shows: .day),
      .day(try Self.day("2025-03-01"), shows: .month), .day(try Self.day("2025-01-01"), shows: .year),
      .moment(try Self.day("2025-03-01"), time: "10:30:07"), .time("23:59:59"), .duration("26:30:00"), .truth(true),
      .truth(false), .text("beigas"),
    ]
    let columns = cells.indices.map { XLSXColumn("Kolonna \($0)") }
    let read = try TestWorkbook.rows(Self.workbook([("Dati", columns, [cells])]))
    var expected = cells
    expected[3] = .text("rinda\nrinda")
    #expect(read == [1: columns.map { .text($0.title) }, 2: expected])
  }

  @Test("A number that is longer than a binary number holds is written as a text")
  func longNumbers() throws {
    let cells: [TableCell] = [.number("12345678901234567890"), .number("123456789012345"), .percent("x")]
    let read = try TestWorkbook.rows(
      Self.workbook([("Dati", [XLSXColumn("A"), XLSXColumn("B"), XLSXColumn("C")], [cells])]))
    #expect(read[2] == [.text("12345678901234567890"), .number("123456789012345"), .text("x")])
  }

  @Test("Sheets come in their order, those without rows as well; names are made such as sheets can have")
  func sheets() throws {
    let titles = ["Riski: 2025/2026", "Riski: 2025/2026", "Neatbilstības un koriģējošās darbības", "", "'x'"]
    let bytes = try Self.workbook(titles.map { ($0, [XLSXColumn("A")], [[.text($0 + ".")]]) })
    try TestWorkbook.with(bytes) { workbook throws in
      #expect(
        workbook.sheets.map(\.name) == [
          "Riski- 2025-2026", "Riski- 2025-2026 (2)", "Neatbilstības un koriģējošās da", "-", "x",
        ])
      #expect(workbook.sheets.map(\.isActive) == [true, false, false, false, false])
      for (place, title) in titles.enumerated() {
        #expect(try TestWorkbook.rows(of: workbook, sheet: place)[2] == [.text(title + ".")])
      }
    }
    #expect(try TestWorkbook.rows(Self.workbook([("Tukša", [], [])])) == [:])
  }

  @Test("A text that no cell can hold is refused and not cut")
  func longTexts() throws {
    let longest = String(repeating: "ā", count: 32_767)
    #expect(
      try TestWorkbook.rows(Self.workbook([("Dati", [XLSXColumn("A")], [[.text(longest)]])]))[2] == [.text(longest)])
    let refusal = #expect(throws: Refusal.self) {
      try Self.workbook([("Dati", [XLSXColumn("A")], [[.text(longest + "x")]])])
    }
    #expect(refusal?.identifier == .spreadsheetLongText)
    #expect(refusal?.facts["row"] == "2")
  }

  @Test("The same content is the same bytes")
  func fixed() throws {
    let sheet = ("Dati", [XLSXColumn("A", width: 30)], [[TableCell.text("a")], [.number("1")]])
    #expect(try Self.workbook([sheet]) == Self.workbook([sheet]))
  }
}
