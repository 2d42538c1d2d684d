/// A share of persons or records, kept as its two whole numbers.
///
/// ```swift
/// let satisfied = Share(61, of: 68)
/// satisfied?.interval.low   // 0.80…: with so few people less than 80 % would be no surprise
/// ```
public struct Share: Hashable, Sendable {
  /// How many have the property.
  public let part: Int
  /// How many were looked at, at least one.
  public let whole: Int

  /// - Returns: `nil` where there is nothing to divide by, or the part is none of the whole
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0, (0...whole).contains(part) else { return nil }
    self.part = part
    self.whole = whole
  }

  /// The share as a fraction, 0 to 1.
  public var fraction: Double { Double(part) / Double(whole) }

  /// Wilson's interval of 95 %: where the share would lie if everybody could be asked.
  ///
  /// Source: E. B. Wilson, 1927; R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, method 3.
  public var interval: (low: Double, high: Double) {
    let (n, z) = (Double(whole), Share.normalQuantile)
    let centre = 2 * Double(part) + z * z
    let width = z * (z * z + 4 * Double(part) * (1 - fraction)).squareRoot()
    let scale = 2 * (n + z * z)
    // Of none and of all the interval begins and ends where it must, whatever rounding makes of it.
    return (part == 0 ? 0 : (centre - width) / scale, part == whole ? 1 : (centre + width) / scale)
  }

  /// By how much the share differs from an earlier one, with Newcombe's interval of 95 %.
  ///
  /// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", 1998, method 10.
  public func difference(since earlier: Share) -> (low: Double, value: Double, high: Double) {
    let (mine, theirs) = (interval, earlier.interval)
    let value = fraction - earlier.fraction
    func distance(_ first: Double, _ second: Double) -> Double { (first * first + second * second).squareRoot() }
    return (
      value - distance(fraction - mine.low, theirs.high - earlier.fraction), value,
      value + distance(mine.high - fraction, earlier.fraction - theirs.low)
    )
  }

  /// The 97.5th percentile of the standard normal distribution.
  private static let normalQuantile = 1.959963984540054
}
