import QualityReports
import XMLSupport

/// Random charts that are the same for the same seed, with extreme values among them.
struct ChartDice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func value() -> Double? {
    let extremes: [Double?] = [
      nil, 0, -0.0, 1, -1, .leastNonzeroMagnitude, 1e300, -1e300, .greatestFiniteMagnitude,
      -.greatestFiniteMagnitude, .infinity,
      .nan, 1e15, 1e15 + 2, 0.1, 99.99, 123_456_789_012,
    ]
    switch number(below: 4) {
    case 0: return extremes[number(below: extremes.count)]
    case 1: return Double(number(below: 200_000) - 100_000) / 100
    default: return Double(number(below: 10_000)) / 100
    }
  }

  mutating func label() -> String {
    let words = [
      "Neatbilstība", "pakalpojuma", "sniedzēja", "dokumentācijas", "prasībām", "2015", "", "\u{A0}%", "ļ\nķ",
      "漢字漢字",
      "👩‍👩‍👧", "Nepārtrauktsunļotigaršvārdskuramnavvietasnevienārindāunkurunekurnedrīkstpārtraukt", "<b>&\"'",
    ]
    return (0..<number(below: 14)).map { _ in words[number(below: words.count)] }.joined(separator: " ")
  }

  mutating func maybeLabel() -> String? { number(below: 3) == 0 ? label() : nil }

  mutating func target() -> ChartTarget? {
    let (one, other) = (value() ?? 5, value() ?? 7)
    return [nil, .atLeast(one), .atMost(one), .between(low: one, high: other), .about(one)][number(below: 5)]
  }

  mutating func bars() -> BarChart {
    let points = (0..<number(below: 14)).map { _ in
      ChartPoint(label: label(), value: value(), valueText: maybeLabel(), mark: maybeLabel())
    }
    return ChartSamples.bars(
      points, number(below: 2) == 0 ? .vertical : .horizontal, target: target(), unit: maybeLabel())
  }

  mutating func trend() -> TrendChart {
    let series = (0..<number(below: 7)).map { _ in
      TrendSeries(name: label(), points: (0..<number(below: 9)).map { _ in point() })
    }
    let periods = (0..<number(below: 30)).map { _ in label() }
    return TrendChart(
      periods: periods, series: series, targets: (0..<number(below: 10)).map { _ in target() },
      unit: maybeLabel(), numbers: ChartSamples.numbers, words: ChartSamples.words)
  }

  private mutating func point() -> TrendPoint {
    TrendPoint(
      value: value(), valueText: maybeLabel(), mark: maybeLabel(), isComparable: number(below: 4) > 0,
      reason: maybeLabel())
  }

  mutating func count() -> Int {
    [0, 1, -3, .max, .min, number(below: 100), number(below: 100), number(below: 1_000_000)][number(below: 8)]
  }

  mutating func stacks() -> StackedBarChart {
    let categories = (0..<number(below: 8)).map { _ in
      StackedCategory(
        label: label(), counts: (0..<number(below: 9)).map { _ in number(below: 6) == 0 ? nil : count() })
    }
    return StackedBarChart(
      series: (0..<number(below: 9)).map { _ in label() }, categories: categories, unit: maybeLabel(),
      numbers: ChartSamples.numbers, words: ChartSamples.words)
  }

  mutating func pareto() -> ParetoChart {
    ChartSamples.pareto((0..<number(below: 20)).map { _ in ParetoClass(label: label(), count: count()) })
  }

  mutating func radar() -> RadarChart {
    let series = (0..<number(below: 3)).map { _ in
      TrendSeries(name: label(), points: (0..<number(below: 13)).map { _ in point() })
    }
    return RadarChart(
      axes: (0..<number(below: 13)).map { _ in label() }, series: series, most: value() ?? 100,
      numbers: ChartSamples.numbers, words: ChartSamples.words)
  }

  mutating func heat() -> HeatMap {
    let rows = (0..<number(below: 30)).map { _ in
      HeatMap.Row(label: label(), values: (0..<number(below: 7)).map { _ in value() })
    }
    return HeatMap(
      columns: (0..<number(below: 7)).map { _ in label() }, rows: rows, most: value() ?? 100,
      numbers: ChartSamples.numbers, words: ChartSamples.words)
  }

  /// One drawing of any kind.
  mutating func drawing(id: String = "c") -> XMLElement {
    let title = label()
    switch number(below: 6) {
    case 0: return bars().drawing(id: id, title: title)
    case 1: return trend().drawing(id: id, title: title)
    case 2: return stacks().drawing(id: id, title: title)
    case 3: return radar().drawing(id: id, title: title)
    case 4: return heat().drawing(id: id, title: title)
    default: return pareto().drawing(id: id, title: title)
    }
  }
}
