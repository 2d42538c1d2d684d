import QualityReports
import Testing
import XMLSupport

@Suite("Bar charts")
struct BarChartTests {
  private func bars(_ chart: BarChart) -> [XMLElement] {
    Drawing(chart.drawing(id: "c", title: "T")).marks("chart-bar")
  }

  @Test("The lengths of bars have the same proportions as the values", arguments: [true, false])
  func proportion(isVertical: Bool) {
    let values = [12.0, 48, 6.5, 100, 3]
    let lengths = bars(ChartSamples.bars(values, isVertical ? .vertical : .horizontal)).map {
      Drawing.number($0, isVertical ? "height" : "width")
    }
    #expect(lengths.count == values.count)
    for (value, length) in zip(values, lengths) {
      #expect(abs(length / lengths[3] - value / 100) < 0.001)
    }
  }

  @Test("A bar on a scale with an end is as long as its part of the whole scale", arguments: [true, false])
  func wholeScale(isVertical: Bool) {
    let direction: BarChart.Direction = isVertical ? .vertical : .horizontal
    func length(_ values: [Double], most: Double?) -> Double {
      var chart = ChartSamples.bars(values, direction)
      chart.most = most
      return Drawing.number(bars(chart)[0], isVertical ? "height" : "width")
    }
    // 40 of 100 is about as long as beside a bar of 100, whose number takes some room, and not nearly the whole picture.
    let beside = length([40, 100], most: nil)
    #expect(abs(length([40], most: 100) - beside) < 0.05 * beside)
    #expect(length([40], most: 100) < 0.6 * length([40], most: nil))
  }

  @Test("Bars of positive and negative values meet at the zero line")
  func zeroLine() {
    let marks = bars(ChartSamples.bars([10, -5]))
    let bottom = Drawing.number(marks[0], "y") + Drawing.number(marks[0], "height")
    #expect(abs(bottom - Drawing.number(marks[1], "y")) < 0.02)
    let ratio = Drawing.number(marks[1], "height") / Drawing.number(marks[0], "height")
    #expect(abs(ratio - 0.5) < 0.001)
  }

  @Test("Missing data is words and no bar; zero is a bar of no length with its number")
  func missing() {
    let chart = ChartSamples.bars([nil, 0, 5])
    let drawing = Drawing(chart.drawing(id: "c", title: "T"))
    #expect(drawing.marks("chart-bar").count == 2)
    #expect(drawing.texts.contains("nav datu"))
    #expect(chart.textAlternative() == "2013: nav datu; 2014: 0; 2015: 5")
  }

  @Test("A value that is not finite is no data", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) {
    #expect(ChartSamples.bars([value, 1]).textAlternative() == "2013: nav datu; 2014: 1")
  }

  @Test("The value stands on its bar, with its mark")
  func values() {
    let point = ChartPoint(label: "2016", value: 92, valueText: "92 %", mark: "*")
    let drawing = Drawing(ChartSamples.bars([point]).drawing(id: "c", title: "T"))
    #expect(drawing.texts.contains("92 %\u{A0}*"))
    #expect(drawing.texts.contains("2016"))
  }

  @Test(
    "A bar that misses the target is known by its pattern",
    arguments: [
      (ChartTarget.atLeast(50), [true, false, false]), (.atMost(50), [false, false, true]),
      (.between(low: 60, high: 45), [true, false, true]), (.about(50), [false, false, false]),
    ])
  func missed(target: ChartTarget, isMissed: [Bool]) {
    let fills = bars(ChartSamples.bars([40, 50, 70], target: target)).map { $0["fill"] ?? "" }
    #expect(fills.map { $0 == "url(#c_missed)" } == isMissed)
  }

  @Test("The target has its line in the plot and its words in the key")
  func target() {
    let chart = ChartSamples.bars([40, 50], target: .atLeast(80))
    let drawing = Drawing(chart.drawing(id: "c", title: "T"))
    #expect(drawing.marks("chart-target").count == 2)
    #expect(drawing.texts.contains("mērķis ≥\u{A0}80"))
    #expect(drawing.texts.contains("mērķis nav sasniegts"))
    #expect(chart.textAlternative().hasSuffix("; mērķis ≥\u{A0}80"))
  }

  @Test("A target with two bounds is a band")
  func band() {
    let chart = ChartSamples.bars([40, 50], target: .between(low: 10, high: 20))
    #expect(Drawing(chart.drawing(id: "c", title: "T")).marks("chart-band").count == 2)
  }

  @Test("Bars lie down where a label finds no room under them")
  func liesDown() {
    let label = "Neatbilstība dokumentācijas prasībām pieņemšanas kārtībā"
    let points = (0..<4).map { ChartPoint(label: "\(label) \($0)", value: 10) }
    let marks = bars(ChartSamples.bars(points))
    #expect(Set(marks.map { $0["x"] }).count == 1)
    #expect(Set(marks.map { $0["y"] }).count == 4)
  }

  @Test("A shortened label keeps its full text as a title")
  func fullText() {
    let label = String(repeating: "Sociālās rehabilitācijas pakalpojumi ", count: 6) + "beigas"
    let drawing = Drawing(
      ChartSamples.bars([ChartPoint(label: label, value: 1)], .horizontal).drawing(id: "c", title: "T"))
    let titles = drawing.drawn.filter { $0.name == "text" }.flatMap(\.children).filter { $0.name == "title" }
    #expect(titles.map(\.text) == [label])
  }

  @Test("A chart of nothing says that there is no data")
  func nothing() {
    let chart = ChartSamples.bars([ChartPoint]())
    #expect(Drawing(chart.drawing(id: "c", title: "T")).texts == ["nav datu"])
    #expect(chart.textAlternative() == "nav datu")
  }
}
