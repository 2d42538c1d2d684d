extension RecordValue {
  /// The day in a field, or the last one of the year or period that it names.
  func lastDay(of field: RecordField) -> Day? {
    switch self[field] {
    case .day(let day)?: day
    case .integer(let year)?: Day(year: year, month: 12, day: 31)
    case .text(let text)?: Period(text)?.lastDay
    default: nil
    }
  }
}
