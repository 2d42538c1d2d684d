package import QualityModel

/// What stands in a cell of a table, as its file says it.
///
/// A CSV file has texts alone; a spreadsheet says of each cell what it is. Numbers are decimal texts with a point and
/// without groups or exponents: `-1234.5`.
package enum TableCell: Equatable, Sendable {
  case empty
  case text(String)
  case number(String)
  /// A number that is shown in per cent: `28` for a cell that shows 28 %.
  case percent(String)
  /// A sum of money with its currency: `EUR`.
  case amount(String, unit: String)
  /// A day, also one with a time of zero.
  case day(Day, shows: DayPart)
  /// A day with a time, `10:30:00`.
  case moment(Day, time: String)
  /// A time of the day, `10:30:00`.
  case time(String)
  /// A span of time in hours, minutes and seconds, `26:30:00`.
  case duration(String)
  case truth(Bool)
  /// What the spreadsheet could not compute, `#DIV/0!`, or a number that is no day under the format of one.
  case error(String)
  /// A formula of which the file holds no result, or one that may never have been calculated.
  case notCalculated

  /// How much of a day its format shows: a cell that shows `mar.25` means the month.
  package enum DayPart: Sendable {
    case day, month, year
  }
}
