extension IndicatorLine {
  /// So many of the newest values in a row have to lie farther from the target each time: by chance alone one order in 120
  /// does.
  public static let drift = 5

  /// Whether the newest comparable values move away from what is to be reached, each one farther than the one before.
  /// - Parameters:
  ///   - low: the lowest value that reaches it, if there is one
  ///   - high: the highest one, if there is one
  public func movesAway(low: Double?, high: Double?) -> Bool {
    let newest = points.suffix(IndicatorLine.drift)
    guard newest.count == IndicatorLine.drift, newest.dropFirst().allSatisfy({ $0.isComparable }) else { return false }
    let values = newest.compactMap { $0.measurement.isExact ? $0.value?.double : nil }
    guard values.count == newest.count else { return false }
    let distances = values.map { IndicatorLine.distance(of: $0, low, high) }
    return zip(distances, distances.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func distance(of value: Double, _ low: Double?, _ high: Double?) -> Double {
    max(low.map { $0 - value } ?? 0, high.map { value - $0 } ?? 0, 0)
  }
}

extension IndicatorLine.Point {
  /// Whether nothing but a missing value before it stands against comparing it.
  fileprivate var isComparable: Bool { broken == nil || broken == .missing }
}
