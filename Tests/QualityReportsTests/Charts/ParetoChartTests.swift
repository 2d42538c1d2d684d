import QualityReports
import Testing
import XMLSupport

@Suite("Pareto charts")
struct ParetoChartTests {
  @Test("Classes stand by count, and equal ones as they were given")
  func order() {
    let chart = ChartSamples.pareto([
      ParetoClass(label: "a", count: 2), ParetoClass(label: "b", count: 9), ParetoClass(label: "c", count: 2),
      ParetoClass(label: "d", count: 3),
    ])
    #expect(chart.steps.map(\.label) == ["b", "d", "a", "c"])
  }

  @Test("Counts never rise, shares never fall, and the last share is the whole", arguments: 0..<200)
  func laws(seed: Int) {
    var dice = ChartDice(seed: UInt64(seed))
    let counts = (0..<(1 + dice.number(below: 15))).map { _ in 1 + dice.number(below: 50) }
    let chart = ChartSamples.pareto(counts)
    let (kept, shares) = (chart.steps.map(\.count).dropLast(), chart.steps.compactMap(\.share))
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(shares.last == 100)
    #expect(chart.steps.map(\.count).reduce(0, +) == Double(counts.reduce(0, +)))
  }

  @Test("Nine classes are all drawn; of more, eight and the rest as the last, even if it is the largest")
  func other() {
    #expect(ChartSamples.pareto(Array(repeating: 5, count: 9)).steps.count == 9)
    let chart = ChartSamples.pareto(Array(repeating: 5, count: 12))
    #expect(chart.steps.count == 9)
    #expect(chart.steps.last?.label == "Pārējie")
    #expect(chart.steps.last?.count == 20)
  }

  @Test("Bars and line have one scale: the line starts on top of the first bar and ends at the whole")
  func scale() {
    let drawing = Drawing(ChartSamples.pareto([30, 50, 20]).drawing(id: "c", title: "T"))
    let bars = drawing.marks("chart-bar")
    let line = drawing.marks("chart-share").flatMap(Drawing.places)
    let heights = bars.map { Drawing.number($0, "height") }
    #expect(abs(line[0].y - Drawing.number(bars[0], "y")) < 0.02)
    #expect(abs(heights[1] / heights[0] - 0.6) < 0.001)
    let foot = Drawing.number(bars[0], "y") + heights[0]
    #expect(abs((foot - line[2].y) - heights[0] * 2) < 0.03)
  }

  @Test("The mark stands at eighty per cent")
  func mark() {
    let drawing = Drawing(ChartSamples.pareto([50, 50]).drawing(id: "c", title: "T"))
    let line = drawing.marks("chart-share").flatMap(Drawing.places)
    let mark = drawing.marks("chart-target").map { Drawing.number($0, "y1") }
    let foot = drawing.marks("chart-bar").map { Drawing.number($0, "y") + Drawing.number($0, "height") }
    #expect(mark.count == 1)
    #expect(abs((foot[0] - mark[0]) / (foot[0] - line[1].y) - 0.8) < 0.001)
    #expect(drawing.texts.contains("80\u{A0}%"))
  }

  @Test("The key has every label, count and growing share")
  func key() {
    let chart = ChartSamples.pareto([3, 1])
    let texts = Drawing(chart.drawing(id: "c", title: "T")).texts
    #expect(Set(["Cēlonis 0", "3", "75\u{A0}%", "Cēlonis 1", "1", "100\u{A0}%"]).isSubset(of: texts))
    #expect(
      chart.textAlternative()
        == "Cēlonis 0: 3, uzkrātais 75\u{A0}%; Cēlonis 1: 1, uzkrātais 100\u{A0}%")
  }

  @Test("Where nothing was counted there is no share and no chart", arguments: [[], [0], [0, 0], [-4]])
  func nothing(counts: [Int]) {
    let chart = ChartSamples.pareto(counts)
    #expect(chart.steps.allSatisfy { $0.share == nil })
    #expect(Drawing(chart.drawing(id: "c", title: "T")).texts == ["nav datu"])
  }
}
