/// All that a written number can mean: with a decimal comma and with a decimal point.
///
/// A percent sign or a currency may stand before or behind it, brackets around it make it negative, and spaces of every
/// kind, points or commas may group its thousands.
///
/// ```swift
/// NumberReadings("1 234,50 €")?.only?.text    // "1234.50"
/// NumberReadings("(17 585,83)")?.only?.text   // "-17585.83"
/// NumberReadings("1.000")?.only               // nil: 1000 or 1
/// NumberReadings("ap. 30")                    // nil: no number, see InexactNumber
/// ```
package struct NumberReadings: Equatable, Sendable {
  /// The number if the comma stands before its decimals.
  package let decimalComma: ExactNumber?
  /// The number if the point does.
  package let decimalPoint: ExactNumber?
  /// The sign of percentage or currency, if there is one.
  package let unit: NumberUnit?

  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= NumberReadings.longest, let frame = NumberFrame(text) else { return nil }
    unit = frame.unit
    decimalComma = frame.number(.decimalComma)
    decimalPoint = frame.number(.decimalPoint)
    if decimalComma == nil, decimalPoint == nil { return nil }
  }

  /// No number with its unit is longer.
  private static let longest = 60

  /// The number in one of the styles.
  package subscript(style: NumberStyle) -> ExactNumber? {
    style == .decimalComma ? decimalComma : decimalPoint
  }

  /// The number, if there is but one reading, or both mean the same.
  package var only: ExactNumber? {
    guard let decimalComma, let decimalPoint else { return decimalComma ?? decimalPoint }
    return decimalComma == decimalPoint ? decimalComma : nil
  }

  /// Whether the two styles make different numbers of it, as of `1.000` and `1,250`.
  package var isAmbiguous: Bool { only == nil }

  /// The style in which alone it is a number; `nil` where it is one in both.
  package var style: NumberStyle? {
    if decimalPoint == nil { return .decimalComma }
    return decimalComma == nil ? .decimalPoint : nil
  }

  /// Both numbers of an ambiguous text, the larger first.
  package var both: [ExactNumber] {
    [decimalComma, decimalPoint].compactMap { $0 }.sorted { abs($0.double) > abs($1.double) }
  }

  /// Whether a number that was read exactly could have meant thousands: three decimals, and three figures at most before
  /// them.
  static func mayBeThousands(_ number: ExactNumber) -> Bool {
    number.scale == 3 && (1_000...999_999).contains(number.digits.magnitude)
  }
}
