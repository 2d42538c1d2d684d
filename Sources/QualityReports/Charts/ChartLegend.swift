/// The key above a drawing: samples with their words, in as many rows as they need.
struct ChartLegend {
  enum Sample {
    case fill(ChartFill)
    case series(Int)
    case hollow(Int)
    case target
    case band
    case limit
    case mean
    case signal
  }

  private var entries: [(sample: Sample, text: String)] = []

  private static let sampleWidth = 24.0
  private static let gap = 16.0
  private static let rowHeight = 20.0

  mutating func add(_ sample: Sample, _ text: String) {
    entries.append((sample, text))
  }

  /// Adds the line or band of a target, and what misses it looks like.
  mutating func add(
    _ target: ChartTarget?, missed: Sample?, words: ChartWords, numbers: ChartNumbers, isSame: Bool = true
  ) {
    guard let target, !target.bounds.isEmpty else { return }
    let text = isSame ? words.target + " " + target.text(numbers) : words.target
    add(target.bounds.count > 1 ? .band : .target, text)
    if target.canBeMissed, let missed { add(missed, words.targetMissed) }
  }

  /// Draws the key at the top and says where the drawing can go on.
  func draw(on canvas: inout ChartCanvas, top: Double = ChartSize.margin) -> Double {
    var (x, y) = (ChartSize.margin, top)
    for (sample, text) in entries {
      let limit = ChartSize.width - 2 * ChartSize.margin - Self.sampleWidth
      let width = Self.sampleWidth + min(limit, ChartTextStyle.plain.width(text))
      if x > ChartSize.margin, x + width > ChartSize.width - ChartSize.margin {
        (x, y) = (ChartSize.margin, y + Self.rowHeight)
      }
      draw(sample, x: x, y: y + 9, on: &canvas)
      let lines = canvas.text(text, at: (x + Self.sampleWidth, y + 14), limit: limit, lines: 2)
      y += Double(max(0, lines - 1)) * ChartTextStyle.plain.size * ChartSize.lineHeight
      x += width + Self.gap
    }
    return entries.isEmpty ? top : y + Self.rowHeight + 4
  }

  private func draw(_ sample: Sample, x: Double, y: Double, on canvas: inout ChartCanvas) {
    let box = ChartBox(from: (x + 1, y - 6), to: (x + 18, y + 6))
    switch sample {
    case .fill(let fill): canvas.rectangle(box, fill, className: "chart-key")
    case .series(let index):
      canvas.path([(x, y), (x + 19, y)], .series(index))
      canvas.marker(series: index, at: (x + 9.5, y), isHollow: false)
    case .hollow(let index): canvas.marker(series: index, at: (x + 9.5, y), isHollow: true)
    case .target: canvas.line(from: (x, y), to: (x + 19, y), .target)
    case .limit: canvas.line(from: (x, y), to: (x + 19, y), .limit)
    case .mean: canvas.line(from: (x, y), to: (x + 19, y), .axis)
    case .signal: canvas.marker(series: TrendChart.signalMarker, at: (x + 9.5, y), isHollow: false)
    case .band:
      canvas.band(box)
      canvas.line(from: (x + 1, y - 6), to: (x + 18, y - 6), .target)
      canvas.line(from: (x + 1, y + 6), to: (x + 18, y + 6), .target)
    }
  }
}
