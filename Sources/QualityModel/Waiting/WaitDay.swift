/// On which day something that waits is due: a day that the record holds, or one that follows from it.
package enum WaitDay: Hashable, Sendable {
  /// The day in the field.
  case on(String)
  /// So many days after the day in the field.
  case after(String, RuleSetting)
  /// The first day of the year in the field.
  case startOfYear(String)
  /// So many days after the last day of the year in the field; without a number on that day itself.
  case afterYear(String, RuleSetting?)
  /// The last day of the latest year in the list.
  case endOfYears(String)
  /// The last day of the period in the field.
  case endOfPeriod(String)

  /// The field from which the day follows.
  package var field: String {
    switch self {
    case .on(let field), .after(let field, _), .startOfYear(let field), .afterYear(let field, _),
      .endOfYears(let field), .endOfPeriod(let field):
      field
    }
  }

  /// The setting that moves the day.
  package var setting: RuleSetting? {
    switch self {
    case .after(_, let setting): setting
    case .afterYear(_, let setting): setting
    default: nil
    }
  }

  /// The day of one record; `nil` while the record does not tell.
  /// - Parameter days: the number of the setting, if there is one
  package func day(of record: RecordValue, days: Int = 0) -> Day? {
    switch self {
    case .on: record.day(field)
    case .after: record.day(field)?.adding(days: days)
    case .startOfYear: year(of: record).flatMap { Day(year: $0, month: 1, day: 1) }
    case .afterYear: year(of: record).map { Period(year: $0).lastDay.adding(days: days) }
    case .endOfYears:
      record.list(field).compactMap { Int($0) }.max().map { Period(year: $0).lastDay }
    case .endOfPeriod: if case .period(let period)? = record[field] { period.lastDay } else { nil }
    }
  }

  private func year(of record: RecordValue) -> Int? {
    if case .integer(let year)? = record[field] { year } else { nil }
  }
}
