extension BarChart {
  private static let longestValue = 160.0

  func drawHorizontal(on canvas: inout ChartCanvas) {
    let axis = ChartAxis(covering: scaledValues, fromZero: true)
    let top = canvas.caption(unit, below: legend.draw(on: &canvas))
    let half = axis.tickWidth(numbers) / 2
    let rows = HorizontalRows(labels: points.map(\.label), top: top, before: half, behind: max(half, valueRoom))
    let scale = ChartScale(axis: axis, start: rows.plotLeft, end: rows.plotRight)
    canvas.verticalBand(target, scale, from: rows.top, to: rows.bottom)
    canvas.verticalGrid(scale, from: rows.top, to: rows.bottom, numbers)
    for (point, row) in zip(points, rows.rows) { drawHorizontalBar(point, row, scale, on: &canvas) }
    canvas.verticalTarget(target, scale, from: rows.top, to: rows.bottom)
    for (point, row) in zip(points, rows.rows) {
      drawHorizontalTexts(point, row, rows.labelLimit, scale, on: &canvas)
    }
  }

  /// The room that the texts of the values need beyond the ends of their bars.
  private var valueRoom: Double {
    let texts = points.map { ChartTextStyle.plain.width(text($0)) }
    return texts.max().map { min($0, Self.longestValue) + 6 } ?? 0
  }

  private func drawHorizontalBar(
    _ point: ChartPoint, _ row: HorizontalRows.Row, _ scale: ChartScale, on canvas: inout ChartCanvas
  ) {
    guard let value = point.value else { return }
    let box = ChartBox(from: (scale.zero, row.barTop), to: (scale.coordinate(value), row.barBottom))
    canvas.rectangle(box, fill(value), className: "chart-bar", hint: hint(point))
  }

  private func drawHorizontalTexts(
    _ point: ChartPoint, _ row: HorizontalRows.Row, _ limit: Double, _ scale: ChartScale,
    on canvas: inout ChartCanvas
  ) {
    canvas.text(
      point.label, at: row.labelPlace, row.labelAnchor, limit: limit, lines: HorizontalRows.labelLines, halo: true)
    let y = row.barMiddle + 5
    guard let value = point.value else {
      canvas.text(text(point), at: (scale.zero + 5, y), .start, .note, halo: true)
      return
    }
    // Right of zero there is nothing in the row of a negative bar: its text finds room there.
    let end = max(scale.coordinate(value), scale.zero)
    canvas.text(text(point), at: (end + 5, y), .start, limit: Self.longestValue, halo: true)
  }
}
