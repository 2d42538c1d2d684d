import QualityReports
import Testing
import XMLSupport

@Suite("Stacked bar charts")
struct StackedBarChartTests {
  private func drawing(_ chart: StackedBarChart) -> Drawing {
    Drawing(chart.drawing(id: "c", title: "T"))
  }

  @Test("The parts of a bar follow each other without a gap, and together are as long as the total")
  func sums() {
    let counts = [[3, 9], [10, 2], [1, 1]]
    let parts = drawing(ChartSamples.stacks(counts)).marks("chart-part")
    #expect(parts.count == 6)
    let ends = parts.map { (Drawing.number($0, "x"), Drawing.number($0, "x") + Drawing.number($0, "width")) }
    let unit = (ends[1].1 - ends[0].0) / 12
    for (index, pair) in counts.enumerated() {
      let (first, second) = (ends[index * 2], ends[index * 2 + 1])
      #expect(abs(first.1 - second.0) < 0.02)
      #expect(abs(second.1 - first.0 - unit * Double(pair[0] + pair[1])) < 0.05)
    }
  }

  @Test("Each series has its own fill in every bar and in the key")
  func fills() {
    let drawing = drawing(ChartSamples.stacks([[3, 9], [10, 2]]))
    let fills = drawing.marks("chart-part").map { $0["fill"] }
    #expect(fills == [fills[0], fills[1], fills[0], fills[1]])
    #expect(drawing.marks("chart-key").map { $0["fill"] } == [fills[0], fills[1]])
  }

  @Test("Thirty-six series all look different, without colour at least within every six")
  func patterns() {
    let series = (0..<36).map { "Rinda \($0)" }
    let all = Drawing(
      ChartSamples.stacks([Array(repeating: 1, count: 36)], series: series).drawing(id: "c", title: "T")
    ).all
    let patterns = all.filter { $0.name == "pattern" }
    let looks = patterns.map { pattern in
      pattern.children.map { ($0["d"] ?? $0["fill"] ?? "") }.joined(separator: "|")
        + (pattern["patternTransform"] ?? "")
    }
    #expect(patterns.count == 30)
    #expect(Set(looks).count == 30)
  }

  @Test("A category without data has words and no bar; a part without data is named at the total")
  func missing() {
    let chart = ChartSamples.stacks([[nil, nil], [4, nil], [0, 0], [2]])
    let texts = drawing(chart).texts
    #expect(drawing(chart).marks("chart-part").count == 2)
    #expect(texts.contains("nav datu"))
    #expect(texts.contains("4 + nav datu"))
    #expect(texts.contains("2 + nav datu"))
    #expect(
      chart.textAlternative()
        == "Avots 0: nav datu; Avots 1: Būtiska 4, Nebūtiska nav datu; Avots 2: Būtiska 0, Nebūtiska 0; "
        + "Avots 3: Būtiska 2, Nebūtiska nav datu")
  }

  @Test("No series or no category is no data")
  func nothing() {
    #expect(drawing(ChartSamples.stacks([])).texts == ["nav datu"])
    #expect(drawing(ChartSamples.stacks([[1]], series: [])).texts == ["nav datu"])
  }
}
