import QualityReports
import Testing
import XMLSupport

@Suite("Trend charts")
struct TrendChartTests {
  private func drawing(_ chart: TrendChart) -> Drawing {
    Drawing(chart.drawing(id: "c", title: "T"))
  }

  private func lengths(_ chart: TrendChart) -> [Int] {
    drawing(chart).marks("chart-trend").map { Drawing.places($0).count }
  }

  private let changed = TrendSeries(
    name: "Izmaksas",
    points: [
      TrendPoint(value: 12), TrendPoint(value: 13),
      TrendPoint(value: 19, isComparable: false, reason: "pāreja uz eiro"), TrendPoint(value: 20),
    ])

  @Test("One line joins all comparable values")
  func joins() {
    #expect(lengths(ChartSamples.trend([1, 2, 3, 4])) == [4])
  }

  @Test("The line is broken before a value that cannot be compared, and the reason is written")
  func breaks() {
    let chart = ChartSamples.trend([changed], periods: ["2012", "2013", "2014", "2015"])
    #expect(lengths(chart) == [2, 2])
    #expect(drawing(chart).marks("chart-break").count == 1)
    #expect(drawing(chart).texts.contains("1) 2013 → 2014: pāreja uz eiro"))
    #expect(
      chart.textAlternative() == "2012: 12; 2013: 13; 2014: 19 (pāreja uz eiro); 2015: 20")
  }

  @Test("A break without a reason says that the values cannot be compared")
  func breakWithoutReason() {
    let series = TrendSeries(
      name: "a", points: [TrendPoint(value: 1), TrendPoint(value: 2, isComparable: false)])
    let chart = ChartSamples.trend([series], periods: ["2012", "2013"])
    #expect(drawing(chart).texts.contains("1) 2012 → 2013: nav salīdzināms"))
  }

  @Test("A break that is common to all series is one; otherwise it names its series")
  func breakNames() {
    let other = TrendSeries(name: "Cita", points: [1, 2, 3, 4].map { TrendPoint(value: $0) })
    let periods = ["2012", "2013", "2014", "2015"]
    let both = drawing(ChartSamples.trend([changed, changed], periods: periods)).texts
    let one = drawing(ChartSamples.trend([changed, other], periods: periods)).texts
    #expect(both.contains("1) 2013 → 2014: pāreja uz eiro"))
    #expect(one.contains("1) Izmaksas, 2013 → 2014: pāreja uz eiro"))
  }

  @Test("No line leads across missing data, and there is no point at zero for it")
  func gaps() {
    let chart = ChartSamples.trend([5, 6, nil, 7, 8])
    #expect(lengths(chart) == [2, 2])
    #expect(drawing(chart).marks("chart-marker").count == 4)
    #expect(drawing(chart).texts.contains("nav datu"))
    #expect(chart.textAlternative() == "2013: 5; 2014: 6; 2015: nav datu; 2016: 7; 2017: 8")
  }

  @Test("A value alone between gaps is a point without a line")
  func alone() {
    let chart = ChartSamples.trend([nil, 6, nil])
    #expect(lengths(chart).isEmpty)
    #expect(drawing(chart).marks("chart-marker").count == 1)
  }

  @Test("Points stand as far apart as their values")
  func proportion() {
    let places = drawing(ChartSamples.trend([0, 25, 100])).marks("chart-trend").flatMap(Drawing.places)
    #expect(places.count == 3)
    #expect(abs((places[0].y - places[1].y) / (places[0].y - places[2].y) - 0.25) < 0.001)
    #expect(abs((places[1].x - places[0].x) - (places[2].x - places[1].x)) < 0.02)
  }

  @Test("A point that misses the target of its period is hollow")
  func missed() {
    let chart = TrendChart(
      periods: ["a", "b", "c"],
      series: [TrendSeries(name: "x", points: [5, 5, 5].map { TrendPoint(value: $0) })],
      targets: [.atLeast(5), .atLeast(6), nil], numbers: ChartSamples.numbers, words: ChartSamples.words)
    let fills = drawing(chart).marks("chart-marker").suffix(3).map { $0["fill"] == ChartPalette.paper }
    #expect(fills == [false, true, false])
    #expect(chart.textAlternative().hasSuffix("mērķis: a ≥\u{A0}5, b ≥\u{A0}6"))
  }

  @Test("Several series have a key, and the text alternative names each")
  func key() {
    let chart = ChartSamples.trend([1, 2], [3, nil], target: .atMost(9))
    #expect(drawing(chart).texts.starts(with: ["Rinda 1", "Rinda 2", "mērķis ≤\u{A0}9"]))
    #expect(
      chart.textAlternative()
        == "Rinda 1: 2013: 1; 2014: 2. Rinda 2: 2013: 3; 2014: nav datu. mērķis ≤\u{A0}9")
  }

  @Test("Series of unequal length lose nothing: a missing point is no data, a missing period has no name")
  func unequal() {
    let chart = ChartSamples.trend(
      [
        TrendSeries(name: "a", points: [1, 2, 3].map { TrendPoint(value: $0) }),
        TrendSeries(name: "b", points: []),
      ],
      periods: ["2012"])
    #expect(chart.periods == ["2012", "", ""])
    #expect(chart.textAlternative().contains("b: 2012: nav datu"))
    #expect(drawing(chart).marks("chart-trend").count == 1)
  }

  @Test("A trend without any value says that there is no data")
  func nothing() {
    #expect(drawing(ChartSamples.trend([nil, nil])).texts == ["nav datu"])
    #expect(drawing(ChartSamples.trend([], periods: [])).texts == ["nav datu"])
  }

  @Test("A number is never shortened", arguments: 0..<50)
  func wholeNumbers(seed: Int) {
    var dice = ChartDice(seed: UInt64(seed))
    let values = (0..<6).map { _ in dice.value() }
    #expect(drawing(ChartSamples.trend(values)).texts.allSatisfy { !$0.contains("…") })
  }

  @Test("The texts of values do not cover each other", arguments: 0..<100)
  func apart(seed: Int) {
    var dice = ChartDice(seed: UInt64(seed))
    let lines = (0..<3).map { _ in (0..<6).map { _ in Double(dice.number(below: 1000)) / 10 } as [Double?] }
    let texts = drawing(ChartSamples.trend(lines[0], lines[1], lines[2])).marks("chart-halo").map(
      Drawing.reach)
    for (index, one) in texts.enumerated() {
      for other in texts.dropFirst(index + 1) {
        let isApart =
          one[0].x >= other[1].x - 0.1 || other[0].x >= one[1].x - 0.1 || one[0].y >= other[1].y - 0.1
          || other[0].y >= one[1].y - 0.1
        #expect(isApart)
      }
    }
  }
}
