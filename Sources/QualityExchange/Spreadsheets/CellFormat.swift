/// What the format of a cell says of the number in it.
enum CellFormat: Equatable, Sendable {
  /// A number and no more.
  case number
  case percent
  /// A sum of money in a currency, `EUR`.
  case amount(String)
  /// A day, of which the format shows so much; whether it also shows a time.
  case day(TableCell.DayPart, withTime: Bool)
  /// A day or a time, as countries differ in what the format means.
  case dayOrTime
  /// A time of the day.
  case time
  /// A span of time.
  case duration
}

extension CellFormat {
  /// The formats that have a number and no code in the file.
  ///
  /// Source: ISO/IEC 29500-1, section 18.8.30; 27 to 36 and 50 to 58 belong to East Asian editions.
  static func builtIn(_ number: Int) -> CellFormat {
    switch number {
    case 9, 10: .percent
    case 14, 15, 16, 27...31, 36, 50...54, 57, 58: .day(.day, withTime: false)
    case 17: .day(.month, withTime: false)
    case 18...21, 45, 47: .time
    case 22: .day(.day, withTime: true)
    case 32...35, 55, 56: .dayOrTime
    case 46: .duration
    default: .number
    }
  }
}
