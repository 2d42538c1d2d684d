extension TrendChart {
  /// Neighbouring periods in which the same series have no data.
  struct Gap: Equatable {
    var periods: Range<Int>
    let series: [Int]
    let text: String
  }

  var gaps: [Gap] {
    var gaps: [Gap] = []
    for period in periods.indices {
      let missing = series.indices.filter { series[$0].point(period).value == nil }
      guard !missing.isEmpty else { continue }
      let texts = missing.map { text(series[$0].point(period)) }
      let words = texts.allSatisfy { $0 == texts[0] } ? texts[0] : texts.joined(separator: ", ")
      if let last = gaps.last, last.periods.upperBound == period, last.series == missing, last.text == words {
        gaps[gaps.count - 1].periods = last.periods.lowerBound..<(period + 1)
      } else {
        gaps.append(Gap(periods: period..<(period + 1), series: missing, text: words))
      }
    }
    return gaps
  }

  private static let lines = 2
  private static let markers = 16.0

  func gapHeight(_ gap: Gap, slot: Double) -> Double {
    let lines = TextMeasure.lines(
      gap.text, size: ChartSize.note, width: width(gap, slot: slot), count: Self.lines
    ).lines.count
    return Double(lines) * ChartSize.note * ChartSize.lineHeight + (series.count > 1 ? Self.markers : 0) + 2
  }

  private func width(_ gap: Gap, slot: Double) -> Double {
    max(14, slot * Double(gap.periods.count) - 2)
  }

  /// Where many periods stand close together, words find no room.
  private func short(_ gap: Gap, slot: Double) -> String {
    width(gap, slot: slot) < Self.readable ? "–" : gap.text
  }

  private static let readable = 20.0

  /// Words under the plot where data is missing, with the markers of the series where there are several.
  func drawGaps(_ layout: TrendLayout, on canvas: inout ChartCanvas) {
    for gap in gaps {
      let middle = layout.left + layout.slot * Double(gap.periods.lowerBound + gap.periods.upperBound) / 2
      var y = layout.scale.start + 14
      if series.count > 1 {
        drawMarkers(gap, around: middle, y: y - 3, layout, on: &canvas)
        y += Self.markers
      }
      canvas.text(
        short(gap, slot: layout.slot), at: (middle, y), .middle, .note, limit: width(gap, slot: layout.slot),
        lines: Self.lines)
    }
  }

  private func drawMarkers(
    _ gap: Gap, around middle: Double, y: Double, _ layout: TrendLayout, on canvas: inout ChartCanvas
  ) {
    let step = min(14, width(gap, slot: layout.slot) / Double(gap.series.count))
    for (place, index) in gap.series.enumerated() {
      let shift = (Double(place) - Double(gap.series.count - 1) / 2) * step
      canvas.marker(series: index, at: (middle + shift, y), isHollow: false)
    }
  }
}
