extension BarChart {
  /// The room of vertical bars; there is none where a text would not fit.
  struct VerticalLayout {
    let axis: ChartAxis
    let left: Double
    let slot: Double
    /// How many lines the longest label takes.
    let labelLines: Int

    private static let mostLines = 3

    init?(_ chart: BarChart) {
      axis = ChartAxis(covering: chart.scaledValues, fromZero: true)
      left = ChartSize.margin + axis.tickWidth(chart.numbers) + 8
      slot = (ChartSize.width - ChartSize.margin - left) / Double(chart.points.count)
      let (axis, room) = (self.axis, slot - 6)
      let lines = chart.points.compactMap { Self.lines($0.label, width: room) }
      guard axis.ticks.count > 1, room >= 24, lines.count == chart.points.count else { return nil }
      let fits = chart.points.allSatisfy { point in
        point.value == nil
          ? Self.lines(chart.text(point), width: room) != nil
          : ChartTextStyle.plain.width(chart.text(point)) <= room
      }
      guard fits else { return nil }
      labelLines = lines.max() ?? 1
    }

    func center(_ index: Int) -> Double { left + slot * (Double(index) + 0.5) }

    var barWidth: Double { min(slot * 0.66, 64) }

    /// How many lines a text takes without breaking a word, or `nil` if it does not fit.
    private static func lines(_ text: String, width: Double) -> Int? {
      let words = text.split(separator: " ").map(String.init)
      guard words.allSatisfy({ ChartTextStyle.plain.width($0) <= width }) else { return nil }
      let (lines, isShortened) = TextMeasure.lines(text, size: ChartSize.text, width: width, count: mostLines)
      return isShortened ? nil : lines.count
    }
  }

  func drawVertical(_ layout: VerticalLayout, on canvas: inout ChartCanvas) {
    let top = canvas.caption(unit, below: legend.draw(on: &canvas)) + ChartSize.headroom
    let scale = ChartScale(axis: layout.axis, start: top + ChartSize.plot, end: top)
    let right = ChartSize.width - ChartSize.margin
    canvas.horizontalBand(target, scale, from: layout.left, to: right)
    canvas.horizontalGrid(scale, from: layout.left, to: right, numbers)
    for (index, point) in points.enumerated() {
      drawVerticalBar(point, center: layout.center(index), layout.barWidth, scale, on: &canvas)
    }
    canvas.horizontalTarget(target, scale, from: layout.left, to: right)
    for (index, point) in points.enumerated() {
      drawVerticalTexts(point, center: layout.center(index), layout, scale, on: &canvas)
    }
  }

  private func drawVerticalBar(
    _ point: ChartPoint, center: Double, _ width: Double, _ scale: ChartScale, on canvas: inout ChartCanvas
  ) {
    guard let value = point.value else { return }
    let box = ChartBox(
      from: (center - width / 2, scale.zero), to: (center + width / 2, scale.coordinate(value)))
    canvas.rectangle(box, fill(value), className: "chart-bar", hint: hint(point))
  }

  private func drawVerticalTexts(
    _ point: ChartPoint, center: Double, _ layout: VerticalLayout, _ scale: ChartScale,
    on canvas: inout ChartCanvas
  ) {
    let hasNegative = points.contains { ($0.value ?? 0) < 0 }
    let under = scale.start + (hasNegative ? 34 : 18)
    canvas.text(point.label, at: (center, under), .middle, limit: layout.slot - 6, lines: 3)
    guard let value = point.value else {
      return drawGap(point, center: center, layout, scale, on: &canvas)
    }
    let end = scale.coordinate(value)
    canvas.text(text(point), at: (center, value < 0 ? end + 15 : end - 5), .middle, halo: true)
  }

  /// Words where a bar would be: on the base line, or under it where there is more room.
  private func drawGap(
    _ point: ChartPoint, center: Double, _ layout: VerticalLayout, _ scale: ChartScale,
    on canvas: inout ChartCanvas
  ) {
    let isLow = scale.zero - scale.end > scale.start - scale.zero
    let (text, limit) = (self.text(point), layout.slot - 6)
    let lines = TextMeasure.lines(text, size: ChartSize.note, width: limit, count: 3).lines.count
    let y =
      isLow ? scale.zero - 5 - Double(lines - 1) * ChartSize.note * ChartSize.lineHeight : scale.zero + 15
    canvas.text(text, at: (center, y), .middle, .note, limit: limit, lines: 3, halo: true)
  }
}
