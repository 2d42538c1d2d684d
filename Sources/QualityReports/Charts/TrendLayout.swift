/// The room of a trend: a slot for each period, and the place of every value.
struct TrendLayout {
  let scale: ChartScale
  let left: Double
  let right: Double
  let slot: Double
  /// The room between the plot and the labels, for words where data is missing.
  let gapRoom: Double
  /// Every which period is labelled, where there are more of them than labels find room.
  let labelled: Int

  private static let mostLabels = 8

  init(_ chart: TrendChart, axis: ChartAxis, top: Double) {
    left = ChartSize.margin + axis.tickWidth(chart.numbers) + 8
    right = ChartSize.width - ChartSize.margin
    let slot = (right - left) / Double(chart.periods.count)
    self.slot = slot
    scale = ChartScale(axis: axis, start: top + ChartSize.plot, end: top)
    labelled = Self.labelled(chart.periods, slot: slot)
    gapRoom = chart.gaps.map { chart.gapHeight($0, slot: slot) }.max() ?? 0
  }

  /// A few periods are all labelled; of many, as many as have room for their longest word.
  private static func labelled(_ periods: [String], slot: Double) -> Int {
    guard periods.count > mostLabels else { return 1 }
    let words = periods.flatMap { $0.split(separator: " ") }.map {
      TextMeasure.width($0, size: ChartSize.text)
    }
    let room = max(36, min(120, (words.max() ?? 0) + 6))
    return max(1, Int((room / slot).rounded(.up)))
  }

  func x(_ period: Int) -> Double { left + slot * (Double(period) + 0.5) }

  func place(_ period: Int, _ value: Double) -> (Double, Double) {
    (x(period), scale.coordinate(value))
  }

  var bottom: Double { scale.start + gapRoom }

  /// The width that the texts of one labelled period have.
  var labelWidth: Double { slot * Double(labelled) - 4 }
}
