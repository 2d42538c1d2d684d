/// What is known of how the values of a table or a person are written, beside the text itself.
///
/// ```swift
/// FieldKind.number.value(of: "1.000", as: WritingManner(numbers: .decimalComma))   // 1000
/// FieldKind.number.value(of: "1.000")                                              // throws .ambiguousNumber
/// ```
public struct WritingManner: Sendable {
  /// The style of the column's numbers; `nil`: an ambiguous number is refused.
  var numbers: NumberStyle?
  /// The currency in which sums of money are kept (ISO 4217).
  var currency: String

  /// Whether the style is that of programs and nothing but the heads speaks for it: a comma may then group thousands or
  /// stand before decimals all the same.
  var isAssumed = false

  package init(numbers: NumberStyle? = nil, currency: String = "EUR", isAssumed: Bool = false) {
    self.numbers = numbers
    self.currency = currency
    self.isAssumed = isAssumed
  }

  /// Nothing is known: what can mean two things is refused.
  public static let unknown = WritingManner()

  /// As the program itself writes values: with a decimal point, and without groups.
  package static let canonical = WritingManner(numbers: .decimalPoint)

  /// - Throws: `.notANumber`, `.ambiguousNumber`, `.inexactNumber`
  func number(_ text: String) throws(FieldProblem) -> ExactNumber {
    // Nearly all numbers are plain figures with at most one mark.
    if let number = ExactNumber(text), isPlain(text) || !NumberReadings.mayBeThousands(number) { return number }
    guard let readings = NumberReadings(text) else { throw .of(text, or: .notANumber) }
    return try number(readings)
  }

  /// Where a point stands before decimals, a comma groups thousands.
  private func isPlain(_ text: String) -> Bool {
    numbers == .decimalPoint && !text.utf8.contains(UInt8(ascii: ","))
  }

  private func number(_ readings: NumberReadings) throws(FieldProblem) -> ExactNumber {
    guard let number = readings.only ?? (isAssumed ? nil : numbers.flatMap { readings[$0] }) else {
      throw .ambiguousNumber(readings.both)
    }
    return number
  }

  /// - Throws: `.notMoney`, `.otherCurrency`, `.ambiguousNumber`, `.inexactNumber`
  func money(_ text: String) throws(FieldProblem) -> Money {
    if let money = Money(text) { return money }
    guard let readings = NumberReadings(text) else { throw .of(text, or: .notMoney) }
    switch readings.unit {
    case .percent: throw .notMoney
    case .currency(let other) where other != currency: throw .otherCurrency(other)
    default: break
    }
    guard let money = Money(try number(readings).text) else { throw .notMoney }
    return money
  }

  /// - Throws: `.notAnInteger`, `.ambiguousNumber`, `.inexactNumber`
  func integer(_ text: String, in range: ClosedRange<Int>) throws(FieldProblem) -> Int {
    if let number = ExactNumber(text), number.scale == 0, range.contains(number.digits) { return number.digits }
    if let number = inWords(text, range) { return number }
    guard let readings = NumberReadings(text), fits(readings.unit, range) else {
      throw .of(text, or: .notAnInteger(range))
    }
    guard let whole = WritingManner.whole(try number(readings)), range.contains(whole) else {
      throw .notAnInteger(range)
    }
    return whole
  }

  /// A year as people write it, `2025. gads`; a mark with its words, `4 - augsta`.
  private func inWords(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    if range == FieldKind.calendarYears {
      guard let written = WrittenPeriod(text), written.part == nil, let years = written.years, years.count == 1 else {
        return nil
      }
      return years.lowerBound
    }
    guard range.upperBound <= WritingManner.highestMark, let mark = AnswerReading.worded(text)?.mark else { return nil }
    return range.contains(mark) ? mark : nil
  }

  /// Marks with words behind them go no higher; a larger number has a unit there.
  private static let highestMark = 10

  /// The number if nothing but noughts stands behind its comma; three of them may be thousands.
  private static func whole(_ number: ExactNumber) -> Int? {
    switch number.scale {
    case 0: number.digits
    case 1 where number.digits % 10 == 0: number.digits / 10
    case 2 where number.digits % 100 == 0: number.digits / 100
    default: nil
    }
  }

  /// A count has no unit; what goes up to a hundred may be a percentage.
  private func fits(_ unit: NumberUnit?, _ range: ClosedRange<Int>) -> Bool {
    unit == nil || (unit == .percent && range.upperBound == 100)
  }
}

extension FieldProblem {
  /// What is wrong with a text that is no number.
  fileprivate static func of(_ text: String, or problem: FieldProblem) -> FieldProblem {
    InexactNumber(text).map { .inexactNumber($0) } ?? problem
  }
}
