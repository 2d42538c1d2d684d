import QualityModel

/// What sort of thing stands in a cell, as far as that tells heads and records apart.
enum CellSort {
  case empty
  case words
  /// A number that may also be a head: a year, or a grade of a scale.
  case smallNumber
  case number
  /// A day of which a month or a year is shown, as heads of columns are.
  case periodShown
  case day
  case other

  init(_ cell: TableCell) {
    switch cell {
    case .empty: self = .empty
    case .text(let text): self = CellSort(text)
    case .number(let number): self = CellSort.isSmall(number) ? .smallNumber : .number
    case .percent, .amount, .duration, .time, .notCalculated: self = .number
    case .day(_, .day): self = .day
    case .day: self = .periodShown
    case .moment: self = .day
    case .truth, .error: self = .other
    }
  }

  /// In a CSV file everything is text; digits tell what it is.
  private init(_ text: String) {
    let text = FieldValue.trimmed(text)
    guard let first = text.unicodeScalars.first else {
      self = .empty
      return
    }
    let hasDigits = text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard hasDigits, !first.properties.isAlphabetic else {
      self = .words
      return
    }
    if CellSort.isSmall(text) {
      self = .smallNumber
    } else if Day(text) != nil {
      self = .day
    } else {
      self = text.unicodeScalars.contains(where: \.properties.isAlphabetic) ? .words : .number
    }
  }

  private static func isSmall(_ text: String) -> Bool {
    Int(text).map { (1...10).contains($0) || (1990...2100).contains($0) } ?? false
  }

  /// Whether it may stand in a row of heads.
  var mayBeHead: Bool { self == .words || self == .smallNumber || self == .periodShown }
}
