import XMLSupport

/// The kinds of lines in a chart.
enum ChartStroke {
  case grid
  case axis
  case target
  /// Where chance ends.
  case limit
  /// Where a series is not comparable with what came before.
  case interruption
  case series(Int)
  case missed

  var className: String {
    switch self {
    case .grid: "chart-grid"
    case .axis: "chart-axis"
    case .target: "chart-target"
    case .limit: "chart-limit"
    case .interruption: "chart-break"
    case .series(let index): "chart-line-\(index % ChartPalette.series.count + 1)"
    case .missed: "chart-missed-line"
    }
  }

  var color: String {
    switch self {
    case .grid: ChartPalette.grid
    case .axis, .interruption, .limit: ChartPalette.axis
    case .target: ChartPalette.ink
    case .series(let index): ChartPalette.color(ofSeries: index)
    case .missed: ChartPalette.missed
    }
  }

  private var width: String {
    switch self {
    case .grid, .axis, .limit: "1"
    case .target, .interruption, .missed: "1.5"
    case .series: "2.5"
    }
  }

  private var dashes: String? {
    switch self {
    case .target: "7 4"
    case .interruption: "2 3"
    case .limit: "4 3"
    case .series(let index): Self.seriesDashes[index % Self.seriesDashes.count]
    case .grid, .axis, .missed: nil
    }
  }

  private static let seriesDashes: [String?] = [nil, "9 4", "3 3", "12 3 3 3", "6 2", nil]

  /// Dresses an element in this line; the outline of a shape is never dashed.
  func apply(to element: inout XMLElement, isOutline: Bool = false) {
    element.add(className: className)
    element.set("stroke", to: color)
    element.set("stroke-width", to: isOutline ? "1.5" : width)
    element.set("stroke-dasharray", to: isOutline ? nil : dashes)
  }
}
