/// On which day something that waits is due: a day that the record holds, or one that follows from it.
public enum WaitDay: Hashable, Sendable {
  /// The day in the field.
  case on(RecordField)
  /// So many days after the day in the field.
  case after(RecordField, RuleSetting)
  /// The first day of the year in the field.
  case startOfYear(RecordField)
  /// So many days after the last day of the year in the field; without a number on that day itself.
  case afterYear(RecordField, RuleSetting?)
  /// The last day of the latest year with which an item of the list ends, such as `2018` or `2016.-2018.`.
  case endOfYears(RecordField)
  /// The last day of the period in the field.
  case endOfPeriod(RecordField)

  /// The day of records of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, WaitDay>

  /// The field from which the day follows.
  public var field: RecordField {
    switch self {
    case .on(let field), .after(let field, _), .startOfYear(let field), .afterYear(let field, _),
      .endOfYears(let field), .endOfPeriod(let field):
      field
    }
  }

  /// The setting that moves the day.
  public var setting: RuleSetting? {
    switch self {
    case .after(_, let setting): setting
    case .afterYear(_, let setting): setting
    default: nil
    }
  }

  /// The day of one record; `nil` while the record does not tell.
  /// - Parameter days: the number of the setting, if there is one
  public func day(of record: RecordValue, days: Int = 0) -> Day? {
    switch self {
    case .on: record.day(field)
    case .after: record.day(field)?.adding(days: days)
    case .startOfYear: year(of: record).flatMap { Day(year: $0, month: 1, day: 1) }
    case .afterYear: year(of: record).map { Period(year: $0).lastDay.adding(days: days) }
    case .endOfYears:
      record.list(field).compactMap(PlanYears.last).max().map { Period(year: $0).lastDay }
    case .endOfPeriod: if case .period(let period)? = record[field] { period.lastDay } else { nil }
    }
  }

  private func year(of record: RecordValue) -> Int? {
    if case .integer(let year)? = record[field] { year } else { nil }
  }
}

extension Typed where Kind: RecordKind, Subject == WaitDay {
  static func on(_ field: FieldPath<Kind>) -> Self { Self(.on(Kind.field(field))) }
  static func after(_ field: FieldPath<Kind>, _ setting: RuleSetting) -> Self {
    Self(.after(Kind.field(field), setting))
  }
  static func startOfYear(_ field: FieldPath<Kind>) -> Self { Self(.startOfYear(Kind.field(field))) }
  static func afterYear(_ field: FieldPath<Kind>, _ setting: RuleSetting?) -> Self {
    Self(.afterYear(Kind.field(field), setting))
  }
  static func endOfYears(_ field: FieldPath<Kind>) -> Self { Self(.endOfYears(Kind.field(field))) }
  static func endOfPeriod(_ field: FieldPath<Kind>) -> Self { Self(.endOfPeriod(Kind.field(field))) }
}
