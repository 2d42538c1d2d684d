/// How a text in a chart looks.
enum ChartTextStyle {
  /// Labels and values.
  case plain
  /// Totals.
  case strong
  /// Ticks, units and words for missing data.
  case note
  /// Small values inside a mark.
  case value
  /// Values on a plain bar.
  case inverse

  var size: Double {
    switch self {
    case .plain, .strong, .inverse: ChartSize.text
    case .note, .value: ChartSize.note
    }
  }

  var className: String {
    switch self {
    case .plain, .strong, .value: "chart-text"
    case .note: "chart-note"
    case .inverse: "chart-inverse"
    }
  }

  var color: String {
    switch self {
    case .plain, .strong, .value: ChartPalette.ink
    case .note: ChartPalette.note
    case .inverse: ChartPalette.paper
    }
  }

  var weight: String? {
    switch self {
    case .strong: "bold"
    case .plain, .note, .value, .inverse: nil
    }
  }

  /// The size to measure with: bold letters are about a tenth wider.
  var measuredSize: Double { weight == nil ? size : size * 1.1 }

  func width(_ text: String) -> Double {
    TextMeasure.width(text, size: measuredSize)
  }
}
