/// An exact sum of money in hundredths of the currency; never a binary fraction.
///
/// ```swift
/// Money("1 234,5")?.text   // "1234.50"
/// Money("0.005")           // nil: more than two decimals are refused, not rounded
/// ```
public struct Money: Hashable, Comparable, Sendable {
  /// The sum, exact, in the currency's hundredths; negative for a debt.
  public let hundredths: Int

  /// A sum of so many hundredths of the currency: 123450 for `1234.50`.
  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Reads a sum with a decimal comma or point and at most two decimals; spaces may group the thousands.
  public init?(_ text: some StringProtocol) {
    guard let number = ExactNumber(text), number.scale <= 2 else { return nil }
    let (product, overflow) = number.digits.multipliedReportingOverflow(
      by: number.scale == 0 ? 100 : number.scale == 1 ? 10 : 1)
    guard !overflow, product.magnitude < 1_000_000_000_000_000 else { return nil }
    hundredths = product
  }

  /// The form used in files: point, two decimals, no grouping.
  public var text: String { ExactNumber(digits: hundredths, scale: 2).text }

  public static func < (left: Money, right: Money) -> Bool { left.hundredths < right.hundredths }
  /// The exact sum of both.
  public static func + (left: Money, right: Money) -> Money { Money(hundredths: left.hundredths + right.hundredths) }

  /// The sum of those that are known; `nil` if none is: not kept is not zero.
  package static func sum(_ parts: [Money?]) -> Money? {
    let known = parts.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(Money(hundredths: 0), +)
  }
}
