import QualityModel

extension ExactNumber {
  /// The number divided by a count, with so many decimals; halves go away from zero.
  ///
  /// Binary fractions are avoided: 951.3 / 12 is 79.275 and becomes 79.28, not 79.27.
  func divided(by count: Int, decimals: Int) -> ExactNumber {
    let (up, down) = (Self.tens(max(0, decimals - scale)), Self.tens(max(0, scale - decimals)))
    guard let up, let down, count > 0 else { return ExactNumber(double / Double(count), decimals: decimals) }
    let (numerator, tooLarge) = digits.multipliedReportingOverflow(by: up * 2)
    let (denominator, tooSmall) = count.multipliedReportingOverflow(by: down)
    let half = numerator < 0 ? -denominator : denominator
    guard !tooLarge, !tooSmall, denominator < Int.max / 2, numerator.magnitude < Int.max.magnitude / 2 else {
      return ExactNumber(double / Double(count), decimals: decimals)
    }
    return ExactNumber(digits: (numerator + half) / (2 * denominator), scale: decimals)
  }

  /// Ten to a power; `nil` beyond what a division here may need.
  private static func tens(_ power: Int) -> Int? {
    power <= 12 ? (0..<power).reduce(1) { product, _ in product * 10 } : nil
  }
}
