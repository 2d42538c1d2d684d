extension TrendChart {
  func draw(on canvas: inout ChartCanvas) {
    let top = canvas.caption(unit, below: legend.draw(on: &canvas)) + ChartSize.headroom
    let layout = TrendLayout(self, axis: ChartAxis(covering: scaledValues, fromZero: false), top: top)
    drawTargets(layout, on: &canvas) { $0.horizontalBand($1, layout.scale, from: $2, to: $3) }
    canvas.horizontalGrid(layout.scale, from: layout.left, to: layout.right, numbers)
    if layout.scale.axis.low > 0 || layout.scale.axis.high < 0 { drawCut(layout, on: &canvas) }
    drawTargets(layout, on: &canvas) { $0.horizontalTarget($1, layout.scale, from: $2, to: $3) }
    drawLimits(layout, on: &canvas)
    let reasons = drawBreaks(layout, on: &canvas)
    for index in series.indices { drawLine(index, layout, on: &canvas) }
    drawValues(layout, on: &canvas)
    drawGaps(layout, on: &canvas)
    let below = drawPeriods(layout, on: &canvas)
    draw(reasons, below: below, on: &canvas)
  }

  private var legend: ChartLegend {
    var legend = ChartLegend()
    if series.count > 1 {
      for (index, line) in series.enumerated() { legend.add(.series(index), line.name) }
    }
    let shown = targets.compactMap { $0 }
    let example = shown.first { $0.bounds.count > 1 } ?? shown.first { $0.canBeMissed } ?? shown.first
    if !describedLimits.isEmpty {
      legend.add(.limit, describedLimits[1])
      legend.add(.mean, describedLimits[0])
      if series.contains(where: { $0.points.contains(where: \.isSignal) }) { legend.add(.signal, words.signal) }
    }
    legend.add(
      example, missed: .hollow(0), words: words, numbers: numbers, isSame: commonTarget != nil)
    return legend
  }

  /// Neighbouring periods with the same target share one line or band.
  private func drawTargets(
    _ layout: TrendLayout, on canvas: inout ChartCanvas,
    _ draw: (inout ChartCanvas, ChartTarget, Double, Double) -> Void
  ) {
    var start = 0
    for period in periods.indices {
      let isLast = period + 1 == periods.count || targets[period + 1] != targets[period]
      guard isLast else { continue }
      let ends = (layout.left + layout.slot * Double(start), layout.left + layout.slot * Double(period + 1))
      if let target = targets[period] { draw(&canvas, target, ends.0, ends.1) }
      start = period + 1
    }
  }

  /// A zigzag at the foot of an axis that does not start at zero.
  private func drawCut(_ layout: TrendLayout, on canvas: inout ChartCanvas) {
    let (x, y) = (layout.left, layout.scale.axis.low > 0 ? layout.scale.start : layout.scale.end + 16)
    canvas.path([(x, y), (x, y - 3), (x + 4, y - 6), (x - 4, y - 10), (x, y - 13), (x, y - 16)], .axis)
  }

  private func drawLine(_ index: Int, _ layout: TrendLayout, on canvas: inout ChartCanvas) {
    let line = series[index]
    for stretch in line.stretches(periods: periods.count) where stretch.count > 1 {
      let places = stretch.compactMap { period in
        line.point(period).value.map { layout.place(period, $0) }
      }
      canvas.path(places, .series(index), className: "chart-trend")
    }
    for period in periods.indices {
      guard let value = line.point(period).value else { continue }
      let hint = (series.count > 1 ? line.name + ", " : "") + described(line, period)
      let isSignal = line.point(period).isSignal
      canvas.marker(
        series: isSignal ? TrendChart.signalMarker : index, at: layout.place(period, value),
        isHollow: isMissed(value, period), hint: isSignal ? hint + ", " + words.signal : hint)
    }
  }

  /// A shape of its own marks what chance does not explain.
  static let signalMarker = 3

  private func drawPeriods(_ layout: TrendLayout, on canvas: inout ChartCanvas) -> Double {
    var lines = 1
    for period in periods.indices where period % layout.labelled == 0 {
      let used = canvas.text(
        periods[period], at: (layout.x(period), layout.bottom + 17), .middle, limit: layout.labelWidth,
        lines: 3)
      lines = max(lines, used)
    }
    return layout.bottom + 17 + Double(lines - 1) * ChartSize.text * ChartSize.lineHeight
  }
}
