/// What the format of a cell says of the number in it.
enum CellFormat: Equatable, Sendable {
  /// A number and no more.
  case number
  case percent
  /// A sum of money in a currency, `EUR`.
  case amount(String)
  /// A day, of which the format shows so much, with a time or without one.
  case day(TableCell.DayPart)
  /// A time of the day.
  case time
  /// A span of time.
  case duration
}

extension CellFormat {
  /// The formats that have a number and no code in the file.
  ///
  /// Source: ISO/IEC 29500-1, section 18.8.30; 27 to 36 and 50 to 58 belong to East Asian editions, where some are times:
  /// a number below 1 is one under every format of a day.
  static func builtIn(_ number: Int) -> CellFormat {
    switch number {
    case 9, 10: .percent
    case 14...16, 22, 27...36, 50...58: .day(.day)
    case 17: .day(.month)
    case 18...21, 45, 47: .time
    case 46: .duration
    default: .number
    }
  }
}
