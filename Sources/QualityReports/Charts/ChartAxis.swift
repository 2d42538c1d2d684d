// Rounding lives in the C library of mathematics, which Foundation links.
import Foundation

/// A stretch of numbers with ticks at round ones: steps of 1, 2 or 5 times a power of ten.
///
/// Every value that it was made for lies on it. Values beyond 10³⁰⁰ stand at its end.
package struct ChartAxis: Equatable, Sendable {
  package let low: Double
  package let high: Double
  package let ticks: [Double]

  /// The largest magnitude that is still drawn to scale.
  private static let limit = 1e300

  /// The axis for some values, with about so many steps.
  ///
  /// With `fromZero` the axis always contains zero. Without it, it may start elsewhere, but only if the
  /// values lie closer together than a third of the highest, and not so close that a line should simply look
  /// flat.
  package init(covering values: [Double], fromZero: Bool, steps: Int = 4) {
    let values = values.map(Self.limited)
    var (low, high) = (values.min() ?? 0, values.max() ?? 0)
    if fromZero || !Self.canBeCut(low, high) { (low, high) = (min(low, 0), max(high, 0)) }
    if low == 0, high == 0 { high = 1 }
    // Halves are taken first, so that the span of huge values does not overflow.
    let step = Self.niceStep(atLeast: (high / Double(steps) - low / Double(steps)))
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    self.low = ticks.first ?? low
    self.high = ticks.last ?? high
  }

  /// An axis that ends exactly at a whole, with round ticks below it.
  package init(whole: Double, steps: Int = 4) {
    let whole = whole > 0 ? Self.limited(whole) : 1
    let step = Self.niceStep(atLeast: whole / Double(steps))
    (low, high) = (0, whole)
    ticks = (0...Int((whole / step).rounded(.down))).map { Double($0) * step }
  }

  /// Where a value stands between the ends, 0 to 1.
  package func position(_ value: Double) -> Double {
    let (value, half) = (Self.limited(value), high / 2 - low / 2)
    return min(1, max(0, (value / 2 - low / 2) / half))
  }

  /// How many decimals the ticks need, so that no two of them read the same.
  package var decimals: Int {
    ticks.map { tick in
      var digits = DecimalDigits(tick)
      digits.round(toDigits: 6)
      return min(digits.decimals, 12)
    }.max() ?? 0
  }

  private static func limited(_ value: Double) -> Double {
    value.magnitude < 1 / limit ? 0 : min(limit, max(-limit, value))
  }

  private static func canBeCut(_ low: Double, _ high: Double) -> Bool {
    guard (low < 0) == (high < 0) else { return false }
    let (small, large) = (min(low.magnitude, high.magnitude), max(low.magnitude, high.magnitude))
    return small >= large / 3 * 2 && large - small >= large / 1000
  }

  /// The smallest of 1, 2, 5, 10 … times a power of ten that is not below a size.
  static func niceStep(atLeast size: Double) -> Double {
    let digits = DecimalDigits(size)
    let power = Double("1e\(digits.pointPlace - 1)") ?? 1
    return [1, 2, 5].map { $0 * power }.first { $0 >= size } ?? 10 * power
  }
}
