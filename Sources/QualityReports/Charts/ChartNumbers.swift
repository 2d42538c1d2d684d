import QualityModel

/// Writes numbers as a reader of one language expects them: `1 234,5` in Latvian, `1,234.5` in English.
///
/// The same number always gives the same text, whatever the machine's own language is. No more decimals are
/// written than the number needs. A negative number gets a true minus sign, and nothing is ever written as
/// `-0`.
///
/// ```swift
/// let latvian = ChartNumbers(decimalSeparator: ",", groupSeparator: "\u{A0}")
/// latvian.text(1234.5)   // "1 234,5"
/// ```
package struct ChartNumbers: Equatable, Sendable {
  package let decimalSeparator: String
  package let groupSeparator: String
  /// What stands after the number of a percentage, with its space where the language has one.
  package let percentSuffix: String

  package init(decimalSeparator: String, groupSeparator: String, percentSuffix: String = "\u{A0}%") {
    self.decimalSeparator = decimalSeparator
    self.groupSeparator = groupSeparator
    self.percentSuffix = percentSuffix
  }

  /// The number with at most so many decimals and at least the given minimum.
  ///
  /// Below 1, up to two digits that count are kept even if they lie further behind the point. From 10¹² on
  /// the text is a power of ten, such as `1,5·10¹⁸`. A number that is not finite is written as a dash.
  package func text(_ value: Double, minimumDecimals: Int = 0, maximumDecimals: Int = 2) -> String {
    guard value.isFinite else { return "–" }
    var number = DecimalDigits(value)
    if number.pointPlace > 12 { return power(number) }
    if number.pointPlace < -9 { return number.isZero ? plain(number, minimumDecimals) : power(number) }
    let smallDecimals = number.pointPlace < 0 ? 2 - number.pointPlace : 0
    number.round(toDecimals: max(maximumDecimals, minimumDecimals, smallDecimals))
    return plain(number, max(minimumDecimals, number.decimals))
  }

  /// A share, 0 to 100, without decimals. Only the whole is written as 100.
  package func percent(_ share: Double) -> String {
    let rounded = share.rounded()
    return text(share < 100 ? min(rounded, 99) : rounded) + percentSuffix
  }

  private func plain(_ number: DecimalDigits, _ decimals: Int) -> String {
    let sign = number.isNegative && !number.isZero ? "\u{2212}" : ""
    let fraction = decimals > 0 ? decimalSeparator + number.decimalText(decimals) : ""
    return sign + grouped(number.wholeText) + fraction
  }

  private func grouped(_ figures: String) -> String {
    LanguageRules.grouped(figures, by: groupSeparator)
  }

  private func power(_ number: DecimalDigits) -> String {
    var mantissa = number
    mantissa.round(toDigits: 4)
    let exponent = String(mantissa.pointPlace - 1).map { Self.superscripts[$0] ?? "⁻" }
    let figures = mantissa.digits.map { String($0) }
    let fraction = figures.count > 1 ? decimalSeparator + figures.dropFirst().joined() : ""
    return (number.isNegative ? "\u{2212}" : "") + (figures.first ?? "0") + fraction + "·10"
      + String(exponent)
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
  ]
}
