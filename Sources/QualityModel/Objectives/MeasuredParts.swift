/// The two numbers that a share is made of: 15 of 100.
///
/// Shares are never averaged: their parts are added up, and then divided. 15 of 100 and 15 of 50 are 30 of 150, 20 %.
public struct MeasuredParts: Hashable, Sendable {
  /// How many were counted.
  public let numerator: ExactNumber
  /// Out of how many; more than nought.
  public let denominator: ExactNumber

  /// - Returns: `nil` where there is nothing to divide by
  public init?(_ numerator: ExactNumber?, of denominator: ExactNumber?) {
    guard let numerator, let denominator, ExactNumber(digits: 0) < denominator else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The parts of a measurement, if both are told.
  public init?(_ measurement: Record<IndicatorMeasurement>) {
    self.init(measurement.numerator, of: measurement.denominator)
  }

  /// Both together; `nil` if the sums are too large to be held.
  public func adding(_ other: MeasuredParts) -> MeasuredParts? {
    MeasuredParts(numerator.adding(other.numerator), of: denominator.adding(other.denominator))
  }

  /// The share in a unit: of `%` a hundred times, of `uz 10 000` ten thousand times the quotient.
  /// - Parameter decimals: with how many decimals it is written
  public func value(in unit: String?, decimals: Int = 1) -> ExactNumber {
    ExactNumber(quotient * MeasuredParts.factor(of: unit), decimals: decimals)
  }

  /// Whether a value is what the parts make, as exactly as the value is written.
  ///
  /// Of an indicator without a unit it may be the quotient or a percentage.
  public func make(_ value: ExactNumber, in unit: String?) -> Bool {
    let factors = unit == nil ? [1, 100] : [MeasuredParts.factor(of: unit)]
    let step = 1 / ExactNumber.power(value.scale)
    return factors.contains { abs(quotient * $0 - value.double) <= step / 2 + 1e-9 }
  }

  private var quotient: Double { numerator.double / denominator.double }

  private static func factor(of unit: String?) -> Double {
    guard let unit else { return 1 }
    if unit.contains("%") { return 100 }
    if unit.contains("‰") { return 1000 }
    let words = unit.folded
    guard let word = ["uz ", "per "].first(where: words.hasPrefix) else { return 1 }
    let figures = words.dropFirst(word.count).filter { !$0.isWhitespace }.prefix(while: \.isNumber)
    return Double(figures) ?? 1
  }
}
