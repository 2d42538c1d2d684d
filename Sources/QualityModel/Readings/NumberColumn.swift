/// In which style the numbers of a whole column are written, decided by the cells that have one reading only.
///
/// A cell that has two, such as `1.000`, decides nothing, however often it occurs. What it means follows from the others;
/// where they do not say, it has to be asked.
///
/// ```swift
/// var column = NumberColumn()
/// for text in ["28,5 %", "1.000"] { column.take(text) }
/// column.style                                       // .decimalComma
/// column.number(NumberReadings("1.000")!)?.text      // "1000"
/// ```
package struct NumberColumn: Sendable {
  /// What the cells of the column say together.
  package enum Finding: Equatable, Sendable {
    /// No cell is ambiguous: each is read for itself.
    case clear
    /// The ambiguous cells follow the others, which are written in this style.
    case decided(NumberStyle)
    /// There are ambiguous cells, and no other says how to read them, or others say different things.
    case undecided
  }

  private var commas = 0
  private var points = 0
  private var ambiguous = 0
  /// Whether a number that can be nothing else has three decimals.
  private var hasThreeDecimals = false
  /// Ambiguous cells that remain so even in the style of the column.
  private var suspicious: [NumberStyle: Int] = [:]

  package init() {}

  /// Takes note of a cell; what is no number says nothing, but `ap. 1.000` says as much as `1.000`.
  package mutating func take(_ text: String) {
    if let readings = NumberReadings(text) { return take(readings) }
    for number in InexactNumber.numbers(in: text) { take(number) }
  }

  package mutating func take(_ readings: NumberReadings) {
    guard !readings.isAmbiguous else {
      ambiguous += 1
      for style in [NumberStyle.decimalComma, .decimalPoint] where NumberColumn.looksLikeThousands(readings, style) {
        suspicious[style, default: 0] += 1
      }
      return
    }
    guard let style = readings.style, let number = readings.only else { return }
    if style == .decimalComma { commas += 1 } else { points += 1 }
    if number.scale == 3 { hasThreeDecimals = true }
  }

  /// The style that all cells with one reading have; `nil` where there is none, or where they differ.
  package var style: NumberStyle? {
    if commas > 0, points == 0 { return .decimalComma }
    return points > 0 && commas == 0 ? .decimalPoint : nil
  }

  package var finding: Finding {
    guard ambiguous > 0 else { return .clear }
    guard let style, hasThreeDecimals || suspicious[style, default: 0] == 0 else { return .undecided }
    return .decided(style)
  }

  /// The number of a cell of this column; `nil` if it has to be asked.
  package func number(_ readings: NumberReadings) -> ExactNumber? {
    if let only = readings.only { return only }
    guard let style, hasThreeDecimals || !NumberColumn.looksLikeThousands(readings, style) else { return nil }
    return readings[style]
  }

  /// `1.000` among numbers with a decimal point: three noughts as decimals are written by nobody who writes no others.
  private static func looksLikeThousands(_ readings: NumberReadings, _ style: NumberStyle) -> Bool {
    guard let number = readings[style], number.scale == 3 else { return false }
    return number.digits % 1000 == 0
  }
}
