/// A number that is a whole number divided by another, held exactly: the mean of 30, 35 and 41 is 106/3.
///
/// Means are kept like this until they are shown; only then is rounded, half away from zero.
///
/// ```swift
/// ExactFraction.mean(of: [ExactFraction(30), ExactFraction(35)])?.rounded(to: 1).text   // "32.5"
/// ```
public struct ExactFraction: Hashable, Comparable, Sendable {
  /// The number above the line, with the sign.
  public let numerator: Int
  /// The number below the line; never nought, never negative.
  public let denominator: Int

  /// Shortened; `nil` if the denominator is nought or a number is too large to be held.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = max(1, ExactFraction.commonDivisor(numerator.magnitude, denominator.magnitude))
    let sign = denominator < 0 ? -1 : 1
    self.numerator = numerator / Int(divisor) * sign
    self.denominator = denominator / Int(divisor) * sign
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// A decimal number; `nil` if its decimals are too many to be held.
  public init?(_ number: ExactNumber) {
    var power = 1
    for _ in 0..<number.scale {
      let (product, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      power = product
    }
    self.init(number.digits, over: power)
  }

  private static func commonDivisor(_ left: UInt, _ right: UInt) -> UInt {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  /// The exact sum; `nil` if it is too large to be held.
  public func adding(_ other: ExactFraction) -> ExactFraction? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : ExactFraction(sum, over: denominator)
    }
    guard let left = ExactFraction.product(numerator, other.denominator),
      let right = ExactFraction.product(other.numerator, denominator),
      let below = ExactFraction.product(denominator, other.denominator)
    else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactFraction(sum, over: below)
  }

  /// The exact difference; `nil` if it is too large to be held.
  public func subtracting(_ other: ExactFraction) -> ExactFraction? { adding(other.negated) }

  /// The exact product; `nil` if it is too large to be held.
  public func multiplied(by other: ExactFraction) -> ExactFraction? {
    guard let above = ExactFraction.product(numerator, other.numerator),
      let below = ExactFraction.product(denominator, other.denominator)
    else { return nil }
    return ExactFraction(above, over: below)
  }

  /// A part of it; `nil` for a part of nought, or if the number is too small to be held.
  public func divided(by count: Int) -> ExactFraction? {
    ExactFraction.product(denominator, count).flatMap { ExactFraction(numerator, over: $0) }
  }

  var negated: ExactFraction { ExactFraction(-numerator, over: denominator) ?? self }

  /// The arithmetic mean; `nil` of nothing, which is not nought.
  public static func mean(of numbers: some Collection<ExactFraction>) -> ExactFraction? {
    guard let first = numbers.first else { return nil }
    var sum = first
    for number in numbers.dropFirst() {
      guard let next = sum.adding(number) else { return nil }
      sum = next
    }
    return sum.divided(by: numbers.count)
  }

  /// The nearest number with so many decimals; halves go away from zero.
  public func rounded(to places: Int) -> ExactNumber {
    var (power, scale) = (1, 0)
    while scale < places, let next = ExactFraction.product(power, 10), ExactFraction.product(numerator, next) != nil {
      power = next
      scale += 1
    }
    let (quotient, rest) = (numerator * power).quotientAndRemainder(dividingBy: denominator)
    let isHalf = rest.magnitude >= denominator.magnitude - rest.magnitude
    return ExactNumber(digits: quotient + (isHalf && rest != 0 ? rest.signum() : 0), scale: scale)
  }

  /// The number as a decimal if it is one with at most six decimals; `nil` for a third.
  public var decimal: ExactNumber? {
    (0...6).lazy.map { self.rounded(to: $0) }.first { ExactFraction($0) == self }
  }

  /// The form in files: exact where that takes at most six decimals, else rounded to six.
  public var text: String { (decimal ?? rounded(to: 6)).text }

  public static func < (left: ExactFraction, right: ExactFraction) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : product
  }
}
