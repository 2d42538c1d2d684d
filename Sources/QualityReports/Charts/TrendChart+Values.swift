extension TrendChart {
  /// Writes the values at their points, where they cover neither a point nor another value.
  ///
  /// Where lines run close together some values may find no room; they are in the hints of the points and in
  /// the text alternative. A number is never shortened.
  func drawValues(_ layout: TrendLayout, on canvas: inout ChartCanvas) {
    var taken = obstacles(layout)
    for index in series.indices {
      for period in periods.indices where isWritten(period, of: index) {
        guard let value = series[index].point(period).value else { continue }
        let text = self.text(series[index].point(period))
        let boxes = places(text, index, period, value, layout)
        guard let box = boxes.first(where: { box in !taken.contains { $0.overlaps(box) } }) else { continue }
        taken.append(box)
        canvas.text(
          text, at: (box.left + box.width / 2, box.bottom - 3), .middle, limit: box.width + 1, halo: true)
      }
    }
  }

  /// In a control chart the newest value alone is written: what counts there are the limits.
  private func isWritten(_ period: Int, of index: Int) -> Bool {
    describedLimits.isEmpty || period == periods.indices.last { series[index].point($0).value != nil }
  }

  private func obstacles(_ layout: TrendLayout) -> [ChartBox] {
    series.flatMap { line in
      periods.indices.compactMap { period in
        line.point(period).value.map { value in
          let (x, y) = layout.place(period, value)
          return ChartBox(from: (x - 5, y - 5), to: (x + 5, y + 5))
        }
      }
    }
  }

  /// Where a text may stand: away from the line first, then on the other side.
  ///
  /// Where points lie close together only the highest is written, above, and the lowest, below: every number
  /// is nearest to its own point.
  private func places(
    _ text: String, _ index: Int, _ period: Int, _ value: Double, _ layout: TrendLayout
  ) -> [ChartBox] {
    let (x, y) = layout.place(period, value)
    let width = ChartTextStyle.plain.width(text)
    guard width <= layout.right - layout.left else { return [] }
    let left = max(layout.left + 2, min(layout.right - width, x - width / 2))
    return shifts(index, period, y, layout).map { y + $0 }.compactMap { top in
      let isInside = top >= layout.scale.end - ChartSize.headroom && top + 15 <= layout.scale.start
      return isInside ? ChartBox(from: (left, top), to: (left + width, top + 15)) : nil
    }
  }

  /// How far above or below its point the top of a text may lie.
  private func shifts(_ index: Int, _ period: Int, _ y: Double, _ layout: TrendLayout) -> [Double] {
    let others = series.indices.filter { $0 != index }.compactMap { other in
      series[other].point(period).value.map { layout.place(period, $0).1 }
    }
    let near = others.filter { ($0 - y).magnitude < 36 }
    if near.isEmpty { return others.isEmpty ? [-22, 7, -34, 19] : [-22, 7] }
    if near.allSatisfy({ $0 > y }) { return [-22] }
    return near.allSatisfy { $0 < y } ? [7] : []
  }
}
