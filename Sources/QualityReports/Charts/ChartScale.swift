/// Turns values into coordinates along one direction of a drawing.
struct ChartScale {
  let axis: ChartAxis
  /// Where the low end of the axis stands.
  let start: Double
  /// Where its high end stands; before ``start`` where larger values go up.
  let end: Double

  func coordinate(_ value: Double) -> Double {
    start + (end - start) * axis.position(value)
  }

  /// Where zero stands, or the end of the axis next to it.
  var zero: Double { coordinate(0) }
}
