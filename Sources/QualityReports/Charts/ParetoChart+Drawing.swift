extension ParetoChart {
  /// The share that usually comes from few classes.
  private static let mark = 80.0

  func draw(on canvas: inout ChartCanvas) {
    let axis = ChartAxis(whole: total)
    let left = ChartSize.margin + axis.tickWidth(numbers) + 8
    let right = ChartSize.width - ChartSize.margin - ChartTextStyle.note.width(numbers.percent(100)) - 8
    let slot = (right - left) / Double(steps.count)
    var legend = ChartLegend()
    legend.add(.series(1), words.cumulative)
    let top = legend.draw(on: &canvas) + 12
    let scale = ChartScale(axis: axis, start: top + ChartSize.plot, end: top)
    canvas.horizontalGrid(scale, from: left, to: right, numbers)
    drawShares(scale, right: right, on: &canvas)
    for (index, step) in steps.enumerated() {
      drawBar(step, index, left: left + slot * Double(index), slot, scale, on: &canvas)
    }
    drawLine(scale, left: left, slot, on: &canvas)
    canvas.line(from: (left, height(Self.mark, scale)), to: (right, height(Self.mark, scale)), .target)
    drawCounts(scale, left: left, slot, on: &canvas)
    drawKey(top: scale.start + 28, on: &canvas)
  }

  private func height(_ share: Double, _ scale: ChartScale) -> Double {
    scale.start + (scale.end - scale.start) * share / 100
  }

  /// The axis of shares on the right: nothing, a half, the mark, the whole.
  private func drawShares(_ scale: ChartScale, right: Double, on canvas: inout ChartCanvas) {
    canvas.line(from: (right, scale.start), to: (right, scale.end), .axis)
    for share in [0, 50, Self.mark, 100] {
      let y = height(share, scale)
      canvas.line(from: (right, y), to: (right + 4, y), .axis)
      canvas.text(
        numbers.percent(share), at: (right + 6, y + 4), .start, share == Self.mark ? .plain : .note)
    }
  }

  private func drawBar(
    _ step: Step, _ index: Int, left: Double, _ slot: Double, _ scale: ChartScale,
    on canvas: inout ChartCanvas
  ) {
    let width = min(slot * 0.8, 80)
    let start = left + (slot - width) / 2
    let box = ChartBox(from: (start, scale.start), to: (start + width, scale.coordinate(step.count)))
    canvas.rectangle(
      box, .series(0), className: "chart-bar", hint: step.label + ": " + numbers.text(step.count))
    canvas.text(String(index + 1), at: (left + slot / 2, scale.start + 17), .middle, .strong)
  }

  private func drawLine(_ scale: ChartScale, left: Double, _ slot: Double, on canvas: inout ChartCanvas) {
    let places = steps.enumerated().compactMap { index, step in
      step.share.map { (left + slot * (Double(index) + 0.5), height($0, scale)) }
    }
    canvas.path(places, .series(1), className: "chart-share")
    for (place, step) in zip(places, steps) {
      canvas.marker(series: 1, at: place, isHollow: false, hint: step.share.map { numbers.percent($0) })
    }
  }

  /// Counts at the foot of high bars and on low ones, where nothing is in their way; the key has them all.
  private func drawCounts(_ scale: ChartScale, left: Double, _ slot: Double, on canvas: inout ChartCanvas) {
    for (index, step) in steps.enumerated() {
      let (text, top) = (numbers.text(step.count), scale.coordinate(step.count))
      let x = left + slot * (Double(index) + 0.5)
      guard ChartTextStyle.plain.width(text) <= min(slot * 0.8, 80) + 4 else { continue }
      if scale.start - top >= 24 {
        canvas.text(text, at: (x, scale.start - 7), .middle, .inverse)
      } else if top - height(step.share ?? 0, scale) > 26 {
        canvas.text(text, at: (x, top - 5), .middle, halo: true)
      }
    }
  }

  /// The numbered labels with counts and growing shares.
  private func drawKey(top: Double, on canvas: inout ChartCanvas) {
    let right = ChartSize.width - ChartSize.margin
    let shareWidth = max(44, min(120, ChartTextStyle.note.width(words.cumulative)))
    let countRight = right - shareWidth - 12
    let widestCount = steps.map { ChartTextStyle.plain.width(numbers.text($0.count)) }.max() ?? 0
    let limit = countRight - widestCount - 10 - ChartSize.margin - 24
    var y = top + 16
    canvas.text(words.cumulative, at: (right, y), .end, .note, limit: shareWidth + 1)
    for (index, step) in steps.enumerated() {
      y += 20
      canvas.text(String(index + 1), at: (ChartSize.margin + 16, y), .end, .strong)
      canvas.text(numbers.text(step.count), at: (countRight, y), .end)
      canvas.text(step.share.map { numbers.percent($0) } ?? words.noData, at: (right, y), .end)
      let lines = canvas.text(step.label, at: (ChartSize.margin + 24, y), limit: limit, lines: 2)
      y += Double(max(0, lines - 1)) * ChartSize.text * ChartSize.lineHeight
    }
  }
}
