import QualityModel
import Testing

@testable import QualityExchange

@Suite("A look at a table")
struct TableLookTests {
  private func look(
    _ text: String, merged: [CellRange] = [], heads: ClosedRange<Int>? = nil, until: Int? = nil,
    known: Set<String> = []
  ) throws -> TableLook {
    try TableLook(at: WrittenTable(text, merged: merged), sheet: 0, heads: heads, until: until) { known.contains($0) }
  }

  private func left(_ shape: TableShape) -> [String] { shape.leftOut.map { "\($0.row) \($0.reason.rawValue)" } }

  @Test("Titles stand above the heads, sums and notes below the records")
  func around() throws {
    let table = try #require(
      try look(
        """
        Sociālā dienesta budžets
        |
        Nr. p.k.|Pozīcija|EUR|%
        1|Dienests|515918|11
        2|Rehabilitācija|8750|
        |KOPĀ|524668|
        |
        Procenti noapaļoti.
        """
      ).tables.first)
    #expect(table.headRows == [3])
    #expect(table.columns.map(\.label) == ["Nr. p.k.", "Pozīcija", "EUR", "%"])
    #expect(table.columns.map(\.role) == [.numbering, .values, .values, .values])
    #expect(left(table) == ["1 title", "2 empty", "6 total", "7 empty", "8 footnote"])
  }

  @Test("A name that begins like a sum is a record, unless its numbers are the sums of those above")
  func sums() throws {
    let table = try #require(
      try look(
        """
        Pasākums|Skaits|Summa
        Kopā ar klientu sastādīts plāns|4|100
        Sarunas|6|50
        Kopā pasākumi|10|150
        Vizītes|1|7
        Kopā vizītes|1|7
        Summa|3|12
        """
      ).tables.first)
    #expect(left(table) == ["4 total", "6 total"])
  }

  @Test("Heads of two rows are read together, with the years and quarters that they name")
  func twoRows() throws {
    let table = try #require(
      try look(
        """
        Rādītājs|2024. gads||2025. gads||Mērķis
        |I cet.|II cet.|I cet.|II cet.|
        Sūdzības|4|2|3|1|10
        """
      ).tables.first)
    #expect(table.headRows == [1, 2])
    let labels = [
      "Rādītājs", "2024. gads I cet.", "2024. gads II cet.", "2025. gads I cet.", "2025. gads II cet.", "Mērķis",
    ]
    #expect(table.columns.map(\.label) == labels)
    #expect(table.columns.map { $0.period?.text } == [nil, "2024-Q1", "2024-Q2", "2025-Q1", "2025-Q2", nil])
  }

  @Test("A first row of records below heads is no second row of heads")
  func oneRow() throws {
    let table = try #require(try look("Nosaukums||Apraksts|Vieta\na|b||c\nd|e|f|g").tables.first)
    #expect(table.headRows == [1])
  }

  @Test("A text alone in its row is a heading where records follow")
  func headings() throws {
    let table = try #require(
      try look(
        """
        Vārds, uzvārds|Tēma|Stundas
        Atbalsta nodaļa
        Darbinieks 014|Supervīzija|12
        Darbinieks 021|Ētika|24
        Patversme
        Darbinieks 031|Palīdzība|12
        """
      ).tables.first)
    #expect(left(table) == ["2 heading", "5 heading"])
    #expect(table.groups == [.init(text: "Atbalsta nodaļa", rows: 3...4), .init(text: "Patversme", rows: 6...6)])
  }

  @Test("In a table with known heads alone every row is a record, also one with a single text")
  func ofPrograms() throws {
    let look = try TableLook(
      at: WrittenTable("name|head|note\nNodaļa\nCita|E-001|x"), sheet: 0, mayLeaveOut: false
    ) { _ in true }
    #expect(look.tables.first?.leftOut == [])
  }

  @Test("Tables side by side are apart, and a sum in one takes nothing from the other")
  func sideBySide() throws {
    let look = try look(
      """
      ||Darbinieki||||Sporta spēles
      ||Grupa|Skaits|||Gads|Dalībnieki
      ||Aprūpētāji|56|||2016|190
      ||Ēdināšana|22|||2017|272
      ||Kopā|78|||2018|300
      """)
    #expect(look.tables.map { $0.columns.map(\.label) } == [["Grupa", "Skaits"], ["Gads", "Dalībnieki"]])
    #expect(look.tables.map(left) == [["1 title", "5 total"], ["1 title"]])
  }

  @Test("A table below another one begins with other heads, and one that goes on behind a gap does not")
  func below() throws {
    let two = try look(
      """
      Personu skaits|2015.gadā|2016.gadā
      Iesniegumi|6248|5369
      |
      Izmaksāts
      Budžets|2015.gadā|2016.gadā
      Pabalsti|1072410|1261465
      """)
    #expect(two.tables.map(\.headRows) == [[1], [5]])
    #expect(two.tables.map(left) == [["3 empty"], ["4 title"]])
    let one = try look("Nosaukums|Skaits\na|1\n|\nb|2\nc|3")
    #expect(one.tables.map(\.headRows) == [[1]])
    #expect(one.tables.first?.rows == 1...5)
  }

  @Test("Heads that stand again on the next page and numbers of columns are no records")
  func again() throws {
    let table = try #require(
      try look("Nosaukums|Skaits|Vieta\n1|2|3\na|5|x\nNosaukums|Skaits|Vieta\nb|6|y").tables.first)
    #expect(left(table) == ["2 column-numbers", "4 head-again"])
  }

  @Test("What somebody tells of heads and end decides")
  func told() throws {
    let table = try #require(
      try look("a|b\nNosaukums|Skaits\nc|1\nd|2\ne|3", heads: 2...2, until: 4, known: ["a"]).tables.first)
    #expect(table.headRows == [2] && table.rows == 2...4)
  }

  @Test("Known heads are found among rows that look like heads, too")
  func known() throws {
    let table = try #require(
      try look("Sagatavoja|Vadītājs|Rīga\nNosaukums|Konstatēts|Vieta\na|b|c", known: ["Nosaukums", "Konstatēts"])
        .tables.first)
    #expect(table.headRows == [2])
  }

  @Test("A form with its heads below each other is a table on its side")
  func onItsSide() throws {
    let table = try #require(
      try look("Numurs|N-7\nKonstatēts|2025-05-14\nVieta|Patversme\nApraksts|Nav ierakstu").tables.first)
    #expect(table.isOnItsSide)
    let list = try #require(try look("Nosaukums|Skaits\na|1\nb|2\nc|3").tables.first)
    #expect(!list.isOnItsSide)
  }

  @Test("Merged cells hand their value down, empty ones do not")
  func merged() throws {
    let text = "Nodaļa|Amats|Slodzes\nAtbalsta|Darbinieks|4\n|Psihologs|1\n|Asistents|2"
    let merged = [CellRange(rows: 2...3, columns: 0...0)]
    let workbook = WrittenTable(text, merged: merged)
    let shape = try #require(try TableLook(at: workbook, sheet: 0) { _ in false }.tables.first)
    let body = TableBody(try workbook.rows(of: 0), shape, merged: merged)
    var cells: [TableCell] = []
    while try body.next() { cells.append(body[0]) }
    #expect(cells == [.text("Atbalsta"), .text("Atbalsta"), .empty])
    let told = TableBody(try workbook.rows(of: 0), shape, merged: [], filling: [0])
    var filled: [TableCell] = []
    while try told.next() { filled.append(told[0]) }
    #expect(filled == Array(repeating: .text("Atbalsta"), count: 3), "unless somebody says so")
  }
}

/// A table that is written down: one row a line, cells between bars.
private final class WrittenTable: TableWorkbook {
  let sheets = [SheetDescription(name: "Lapa")]
  private let cells: [[TableCell]]
  private let merged: [CellRange]

  init(_ text: String, merged: [CellRange] = []) {
    cells = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.isEmpty ? .empty : .text(String($0)) }
    }
    self.merged = merged
  }

  func rows(of sheet: Int) throws -> any TableRows { Rows(cells) }
  func mergedCells(of sheet: Int) throws -> [CellRange] { merged }
  func hiddenColumns(of sheet: Int) throws -> Set<Int> { [] }

  private final class Rows: TableRows {
    private let cells: [[TableCell]]
    private(set) var row = 0

    init(_ cells: [[TableCell]]) { self.cells = cells }

    func next() throws -> Bool {
      row += 1
      return row <= cells.count
    }

    var count: Int { cells[row - 1].count }
    subscript(column: Int) -> TableCell { cells[row - 1].indices.contains(column) ? cells[row - 1][column] : .empty }
  }
}
