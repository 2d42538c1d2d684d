extension ChartCanvas {
  /// Horizontal grid lines with their numbers on the left, for a scale that goes up.
  mutating func horizontalGrid(_ scale: ChartScale, from left: Double, to right: Double, _ numbers: ChartNumbers) {
    for (tick, text) in zip(scale.axis.ticks, scale.axis.tickTexts(numbers)) {
      let y = scale.coordinate(tick)
      line(from: (left, y), to: (right, y), tick == 0 ? .axis : .grid)
      self.text(text, at: (left - 6, y + 4), .end, .note)
    }
  }

  /// Vertical grid lines with their numbers underneath, for a scale that goes to the right.
  ///
  /// Where the numbers stand too close, only every second or third is written, zero always among them.
  mutating func verticalGrid(_ scale: ChartScale, from top: Double, to bottom: Double, _ numbers: ChartNumbers) {
    let ticks = scale.axis.ticks
    let room = (scale.end - scale.start) / Double(max(1, ticks.count - 1))
    let every = max(1, Int(((scale.axis.tickWidth(numbers) + 10) / max(1, room)).rounded(.up)))
    let zero = ticks.firstIndex(of: 0) ?? 0
    for (index, text) in scale.axis.tickTexts(numbers).enumerated() {
      let x = scale.coordinate(ticks[index])
      line(from: (x, top), to: (x, bottom), ticks[index] == 0 ? .axis : .grid)
      guard (index - zero) % every == 0 else { continue }
      self.text(text, at: (x, bottom + 15), .middle, .note)
    }
  }

  /// The words for a drawing without any data.
  mutating func nothing(_ words: ChartWords) {
    let box = ChartBox(from: (ChartSize.margin, 4), to: (ChartSize.width - ChartSize.margin, 64))
    line(from: (box.left, box.bottom), to: (box.right, box.bottom), .axis)
    text(words.noData, at: (ChartSize.width / 2, 40), .middle, .note)
    reach(box.bottom + 4)
  }
}
