/// The limits within which a process varies that nothing but chance moves: individuals and moving ranges.
///
/// Source: D. J. Wheeler and D. S. Chambers, "Understanding Statistical Process Control"; rules of the NHS programme
/// "Making Data Count", which leaves extreme moving ranges out once.
public struct ControlLimits: Hashable, Sendable {
  /// The mean of the points.
  public let mean: Double
  /// The mean of the differences between neighbours, without those that were left out.
  public let meanMovingRange: Double

  private static let limitFactor = 2.66
  private static let rangeFactor = 3.267

  /// - Parameters:
  ///   - values: the points of the baseline, the oldest first; at least two
  ///   - screensRanges: whether moving ranges beyond their own limit are left out, and the mean is taken once more
  /// - Returns: `nil` for fewer than two points
  public init?(_ values: [Double], screensRanges: Bool = true) {
    guard values.count > 1 else { return nil }
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let first = ControlLimits.mean(of: ranges)
    let kept = screensRanges ? ranges.filter { $0 < ControlLimits.rangeFactor * first } : ranges
    mean = ControlLimits.mean(of: values)
    meanMovingRange = kept.isEmpty ? first : ControlLimits.mean(of: kept)
  }

  /// The lower limit.
  public var lower: Double { mean - ControlLimits.limitFactor * meanMovingRange }
  /// The upper limit.
  public var upper: Double { mean + ControlLimits.limitFactor * meanMovingRange }

  /// Two thirds of the way from the mean to the limit on the side of a value.
  func isFarOut(_ value: Double) -> Bool {
    abs(value - mean) > ControlLimits.limitFactor * meanMovingRange * 2 / 3
  }

  func isOutside(_ value: Double) -> Bool { value < lower || value > upper }

  private static func mean(of values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
