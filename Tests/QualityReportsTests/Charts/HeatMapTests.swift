import QualityReports
import Testing
import XMLSupport

@Suite("Heat maps")
struct HeatMapTests {
  private func map(
    _ rows: [[Double?]], columns: [String] = ["Plāno", "Dari", "Pārbaudi", "Rīkojies"], most: Double = 100
  ) -> HeatMap {
    HeatMap(
      columns: columns, rows: rows.enumerated().map { HeatMap.Row(label: "1.\($0 + 1)", values: $1) }, most: most,
      numbers: ChartSamples.numbers, words: ChartSamples.words)
  }

  private func drawing(_ map: HeatMap) -> Drawing { Drawing(map.drawing(id: "c", title: "T")) }
  private func cells(_ map: HeatMap) -> [XMLElement] { drawing(map).marks("chart-part") }

  @Test("Cells stand in rows and columns of the same size, beside the labels of their rows")
  func geometry() {
    // 400 wide less two margins of 4 and 90 for the labels: 302 for four columns of 75.5, cells one less on each side.
    let cells = cells(map([[1, 2, 3, 4], [5, 6, 7, 8]]))
    #expect(cells.map { $0["x"] } == ["95", "170.5", "246", "321.5", "95", "170.5", "246", "321.5"])
    #expect(cells.map { $0["y"] } == ["25", "25", "25", "25", "49", "49", "49", "49"])
    #expect(Set(cells.map { "\($0["width"] ?? "") \($0["height"] ?? "")" }) == ["73.5 22"])
    #expect(drawing(map([[1, 2, 3, 4], [5, 6, 7, 8]])).size?.height == 76)
  }

  @Test("Every fifth of the scale has a shade of its own, the last one up to its end and beyond")
  func shades() {
    let edges: [Double?] = [0, 19.9, 20, 39.9, 40, 59.9, 60, 79.9, 80, 100, 250, -5]
    let fills = cells(map(edges.map { [$0] }, columns: ["x"])).map { $0["fill"] ?? "" }
    var seen: [String] = []
    let steps = fills.map { fill in
      if !seen.contains(fill) { seen.append(fill) }
      return seen.firstIndex(of: fill)
    }
    #expect(steps == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4, 0])
    #expect(cells(map([[2], [5]], columns: ["x"], most: 5)).map { $0["fill"] } == [fills[4], fills[8]])
  }

  @Test("On the two darkest shades the number is white, on the others dark")
  func contrast() {
    let texts = drawing(map([[0, 59, 60, 100]])).drawn.filter { $0.name == "text" }.suffix(4)
    #expect(
      texts.map { $0["fill"] } == [ChartPalette.ink, ChartPalette.ink, ChartPalette.paper, ChartPalette.paper])
  }

  @Test("A missing value is an empty cell with a dash: it is no nought")
  func gaps() {
    let map = map([[0, nil, .nan], [1, 2, 3, 4]])
    let cells = cells(map)
    #expect(cells.count == 8)
    #expect(cells[0]["fill"] != ChartPalette.paper)
    #expect(cells[1...3].allSatisfy { $0["fill"] == ChartPalette.paper })
    #expect(drawing(map).texts.dropFirst(5).prefix(4) == ["0", "–", "–", "–"])
    #expect(cells[1].text == "1.1, Dari: nav datu" && cells[0].text == "1.1, Plāno: 0")
  }

  @Test("Who cannot see it hears every number with its row and column")
  func accessible() {
    let root = drawing(map([[10.25, nil], [100, 0, 5]], columns: ["A", "B"])).root
    #expect(root["role"] == "img" && root.children[0].text == "T")
    #expect(root.children[1].text == "1.1: A 10,3, B nav datu; 1.2: A 100, B 0")
  }

  @Test("Without rows or columns there is nothing to draw, and that is said; a scale of nought harms nothing")
  func nothing() {
    for empty in [map([]), map([[1]], columns: [])] {
      #expect(drawing(empty).texts == ["nav datu"])
      #expect(drawing(empty).root.children[1].text == "nav datu")
    }
    for most in [0, -1, Double.nan, .infinity] {
      #expect(cells(map([[0, 5, nil, 1e300]], most: most)).count == 4)
    }
  }

  @Test("A long number or label stays in its own cell, with the whole of it as a hint")
  func long() throws {
    let map = map([[123_456_789_012_345, 2, 3, 4]], columns: ["Plānošana un sagatavošana", "b", "c", "d"])
    let number = try #require(drawing(map).drawn.filter { $0.name == "text" }.suffix(4).first)
    #expect(Drawing.visible(number).hasSuffix("…"))
    #expect(drawing(map).texts.first?.hasSuffix("…") == true)
    #expect(cells(map)[0].text.hasPrefix("1.1, Plānošana un sagatavošana: 1,235"))
  }

  @Test("The same data gives the same bytes, with hostile texts escaped by the serialiser alone")
  func bytes() {
    let hostile = "</text><script>alert(1)</script>\"'&"
    func bytes() -> [UInt8] {
      XMLDocument(map([[1, nil]], columns: [hostile, "b"]).drawing(id: "c", title: hostile)).serialised(
        .xml(indented: false))
    }
    #expect(bytes() == bytes())
    let text = String(decoding: bytes(), as: UTF8.self)
    #expect(!text.contains("<script") && text.contains("&lt;script"))
  }
}
