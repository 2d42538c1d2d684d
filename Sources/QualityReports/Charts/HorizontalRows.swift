/// The room of horizontal bars: labels left of them if all are short, else above them.
struct HorizontalRows {
  /// Where one bar and its label stand.
  struct Row {
    let labelPlace: (Double, Double)
    let labelAnchor: ChartAnchor
    let barTop: Double
    var barMiddle: Double { barTop + HorizontalRows.barHeight / 2 }
    var barBottom: Double { barTop + HorizontalRows.barHeight }
  }

  let rows: [Row]
  let plotLeft: Double
  let plotRight: Double
  let top: Double
  let bottom: Double
  let labelLimit: Double

  static let barHeight = 20.0
  static let labelLines = 2
  private static let gap = 12.0
  private static let longestBeside = 130.0
  private static let leastPlot = 150.0

  /// - Parameters:
  ///   - before: the room that texts need left of the plot, without the labels.
  ///   - behind: the room that texts need right of the plot.
  init(labels: [String], top: Double, before: Double, behind: Double) {
    let widest = labels.map(ChartTextStyle.plain.width).max() ?? 0
    let right = ChartSize.width - ChartSize.margin - behind
    let besideLeft = ChartSize.margin + widest + 8 + before
    let isBeside = widest <= Self.longestBeside && right - besideLeft >= Self.leastPlot
    self.top = top
    (plotLeft, plotRight) = (isBeside ? besideLeft : ChartSize.margin + before, right)
    labelLimit = isBeside ? widest + 1 : ChartSize.width - 2 * ChartSize.margin
    rows =
      isBeside
      ? Self.rowsBeside(labels, top: top, right: ChartSize.margin + widest)
      : Self.rowsBelow(labels, top: top, limit: labelLimit)
    bottom = (rows.last?.barBottom ?? top) + Self.gap / 2
  }

  private static func rowsBeside(_ labels: [String], top: Double, right: Double) -> [Row] {
    labels.indices.map { index in
      let barTop = top + gap / 2 + Double(index) * (barHeight + gap)
      return Row(labelPlace: (right, barTop + barHeight / 2 + 5), labelAnchor: .end, barTop: barTop)
    }
  }

  private static func rowsBelow(_ labels: [String], top: Double, limit: Double) -> [Row] {
    var (rows, y) = ([Row](), top)
    for label in labels {
      let lines = TextMeasure.lines(label, size: ChartSize.text, width: limit, count: labelLines).lines.count
      let barTop = y + 8 + Double(lines) * ChartSize.text * ChartSize.lineHeight
      rows.append(Row(labelPlace: (ChartSize.margin, y + 17), labelAnchor: .start, barTop: barTop))
      y = barTop + barHeight + 4
    }
    return rows
  }
}
