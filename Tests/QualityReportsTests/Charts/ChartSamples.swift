import QualityReports

/// The language of the chart tests.
enum ChartSamples {
  static let numbers = ChartNumbers(decimalSeparator: ",", groupSeparator: "\u{A0}")

  static let words = ChartWords(
    noData: "nav datu", target: "mērķis", targetMissed: "mērķis nav sasniegts", cumulative: "uzkrātais",
    other: "Pārējie", notComparable: "nav salīdzināms")

  static func bars(
    _ points: [ChartPoint], _ direction: BarChart.Direction = .vertical, target: ChartTarget? = nil,
    unit: String? = nil
  ) -> BarChart {
    BarChart(
      points: points, direction: direction, target: target, unit: unit, numbers: numbers, words: words)
  }

  static func bars(
    _ values: [Double?], _ direction: BarChart.Direction = .vertical, target: ChartTarget? = nil
  ) -> BarChart {
    let points = values.enumerated().map { ChartPoint(label: String(2013 + $0.offset), value: $0.element) }
    return bars(points, direction, target: target)
  }

  static func trend(_ values: [Double?]..., target: ChartTarget? = nil) -> TrendChart {
    let count = values.map(\.count).max() ?? 0
    let series = values.enumerated().map { index, values in
      TrendSeries(name: "Rinda \(index + 1)", points: values.map { TrendPoint(value: $0) })
    }
    return trend(series, periods: (0..<count).map { String(2013 + $0) }, target: target)
  }

  static func trend(_ series: [TrendSeries], periods: [String], target: ChartTarget? = nil) -> TrendChart {
    TrendChart(periods: periods, series: series, target: target, numbers: numbers, words: words)
  }

  static func stacks(_ counts: [[Int?]], series: [String] = ["Būtiska", "Nebūtiska"]) -> StackedBarChart {
    let categories = counts.enumerated().map {
      StackedCategory(label: "Avots \($0.offset)", counts: $0.element)
    }
    return StackedBarChart(series: series, categories: categories, numbers: numbers, words: words)
  }

  static func pareto(_ counts: [Int]) -> ParetoChart {
    pareto(counts.enumerated().map { ParetoClass(label: "Cēlonis \($0.offset)", count: $0.element) })
  }

  static func pareto(_ classes: [ParetoClass]) -> ParetoChart {
    ParetoChart(classes: classes, numbers: numbers, words: words)
  }
}
