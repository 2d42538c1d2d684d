extension TrendChart {
  /// Draws the mean and the limits of chance; neighbouring periods with the same share one line.
  func drawLimits(_ layout: TrendLayout, on canvas: inout ChartCanvas) {
    var start = 0
    for period in periods.indices {
      guard period + 1 == periods.count || limit(period + 1) != limit(period) else { continue }
      if let limits = limit(period) {
        let ends = (layout.left + layout.slot * Double(start), layout.left + layout.slot * Double(period + 1))
        for (value, stroke) in [(limits.lower, ChartStroke.limit), (limits.mean, .axis), (limits.upper, .limit)] {
          let y = layout.scale.coordinate(value)
          canvas.line(from: (ends.0, y), to: (ends.1, y), stroke)
        }
      }
      start = period + 1
    }
  }

  func limit(_ period: Int) -> TrendLimits? { limits.indices.contains(period) ? limits[period] : nil }

  /// The newest limits in words: `mean 96, limits of chance 94.9–97.1`.
  var describedLimits: [String] {
    guard let limits = limits.compactMap({ $0 }).last else { return [] }
    return [
      "\(words.mean) \(numbers.text(limits.mean))",
      "\(words.limits) \(numbers.text(limits.lower))–\(numbers.text(limits.upper))",
    ]
  }
}
