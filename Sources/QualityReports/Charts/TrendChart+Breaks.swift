extension TrendChart {
  /// A break before a period, with its number under the plot.
  struct Break: Equatable {
    let period: Int
    let reason: String
    let seriesName: String?
  }

  /// The breaks in the order of the periods. What breaks all lines for one reason is one break.
  var breaks: [Break] {
    periods.indices.flatMap { period in
      let reasons = series.map { breakReason($0, period) }
      if let first = reasons.first, let reason = first, reasons.allSatisfy({ $0 == reason }) {
        return [Break(period: period, reason: reason, seriesName: nil)]
      }
      return zip(series, reasons).compactMap { line, reason in
        reason.map { Break(period: period, reason: $0, seriesName: line.name) }
      }
    }
  }

  /// Draws the break marks and gives the sentences that explain them.
  func drawBreaks(_ layout: TrendLayout, on canvas: inout ChartCanvas) -> [String] {
    let breaks = self.breaks
    for period in Set(breaks.map(\.period)).sorted() {
      let numbers = breaks.indices.filter { breaks[$0].period == period }.map { String($0 + 1) }
      drawBreak(numbers.joined(separator: ","), before: period, layout, on: &canvas)
    }
    return breaks.enumerated().map { index, item in
      let between = item.period > 0 ? periods[item.period - 1] + " → " : ""
      let name = item.seriesName.map { $0 + ", " } ?? ""
      return "\(index + 1)) " + name + between + periods[item.period] + ": " + item.reason
    }
  }

  /// A dotted line through the plot, two strokes across its foot, and its number on top.
  private func drawBreak(
    _ number: String, before period: Int, _ layout: TrendLayout, on canvas: inout ChartCanvas
  ) {
    let x = max(layout.left + 5, layout.left + layout.slot * Double(period))
    let (top, foot) = (layout.scale.end, layout.scale.start)
    canvas.line(from: (x, top), to: (x, foot), .interruption)
    for shift in [-3.0, 2.0] {
      canvas.path(
        [(x + shift - 2, foot + 5), (x + shift + 3, foot - 5)], .axis, className: "chart-break-mark")
    }
    canvas.text(number + ")", at: (x, top - 5), .middle, .note, limit: max(30, layout.slot), halo: true)
  }

  func draw(_ reasons: [String], below top: Double, on canvas: inout ChartCanvas) {
    var y = top + 6
    for reason in reasons {
      y += 18
      let lines = canvas.text(reason, at: (ChartSize.margin, y), .start, .note, lines: 3)
      y += Double(max(0, lines - 1)) * ChartSize.note * ChartSize.lineHeight
    }
  }
}
