/// Eleven digits, seen as a personal code.
struct CodeFigures: Hashable {
  private let figures: ArraySlice<Int>

  init(_ figures: ArraySlice<Int>) {
    self.figures = figures
  }

  init(_ row: DigitRow, at start: Int) {
    self.init(row.figures[start..<start + 11])
  }

  private subscript(_ place: Int) -> Int { figures[figures.startIndex + place] }

  /// Whether the digits begin as the new form does: 32 to 39.
  var isNew: Bool { self[0] == 3 && self[1] >= 2 }

  /// Whether the digits are a code of the old form: its day exists and its check digit is right.
  var isOld: Bool { hasDay && hasCheckDigit }

  /// Whether the digits begin with a day that exists in the century that the seventh names.
  var hasDay: Bool {
    let (day, month) = (self[0] * 10 + self[1], self[2] * 10 + self[3])
    guard self[6] <= 2, (1...12).contains(month), day >= 1 else { return false }
    return day <= Day.daysInMonth(month, of: 1800 + self[6] * 100 + self[4] * 10 + self[5])
  }

  private var hasCheckDigit: Bool {
    let sum = zip([1, 6, 3, 7, 9, 10, 5, 8, 4, 2], figures).reduce(0) { $0 + $1.0 * $1.1 }
    return ((1101 - sum) % 11) % 10 == self[10]
  }
}
