extension ChartCanvas {
  /// A small line of words above a plot, such as the unit of its axis; says where the plot can begin.
  mutating func caption(_ text: String?, below top: Double) -> Double {
    guard let text, !text.isEmpty else { return top }
    self.text(text, at: (ChartSize.margin, top + 12), .start, .note)
    return top + 14
  }

  /// The ground of a target with two bounds, for a scale that goes up.
  mutating func horizontalBand(_ target: ChartTarget?, _ scale: ChartScale, from left: Double, to right: Double) {
    guard let bounds = target?.bounds, bounds.count > 1 else { return }
    band(ChartBox(from: (left, scale.coordinate(bounds[0])), to: (right, scale.coordinate(bounds[1]))))
  }

  mutating func horizontalTarget(
    _ target: ChartTarget?, _ scale: ChartScale, from left: Double, to right: Double
  ) {
    for bound in target?.bounds ?? [] {
      let y = scale.coordinate(bound)
      line(from: (left, y), to: (right, y), .target)
    }
  }

  /// The ground of a target with two bounds, for a scale that goes to the right.
  mutating func verticalBand(
    _ target: ChartTarget?, _ scale: ChartScale, from top: Double, to bottom: Double
  ) {
    guard let bounds = target?.bounds, bounds.count > 1 else { return }
    band(ChartBox(from: (scale.coordinate(bounds[0]), top), to: (scale.coordinate(bounds[1]), bottom)))
  }

  mutating func verticalTarget(
    _ target: ChartTarget?, _ scale: ChartScale, from top: Double, to bottom: Double
  ) {
    for bound in target?.bounds ?? [] {
      let x = scale.coordinate(bound)
      line(from: (x, top), to: (x, bottom), .target)
    }
  }
}
