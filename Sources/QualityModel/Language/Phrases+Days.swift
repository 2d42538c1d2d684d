extension Phrases {
  /// A day within a sentence or on a page: `31.12.2016.`, `31 December 2016`.
  public func day(_ day: Day) -> String {
    let (year, month, number) = day.components
    let isNamed = language.rules.namesMonths
    return text(
      "day.short",
      [
        "year": "\(year)", "month": isNamed ? text("month.\(month)") : DayPattern.padded(month),
        "day": isNamed ? "\(number)" : DayPattern.padded(number),
      ])
  }

  /// `2016. gada 31. decembris`, `31 December 2016`
  public func longDay(_ day: Day) -> String {
    let (year, month, number) = day.components
    return text("day.long", ["year": "\(year)", "month": text("month.\(month)"), "day": "\(number)"])
  }

  /// `2016. gads`, `2016. gada I pusgads`, `2016. gada 3. ceturksnis`, `2014.–2016. gads`.
  public func period(_ period: Period) -> String {
    var facts = ["year": "\(period.year)", "first": "\(period.year)"]
    switch period.length {
    case .days: return text("period.days", ["first": day(period.firstDay), "last": day(period.lastDay)])
    case .year: return text("period.year", facts)
    case .years(let count):
      facts["last"] = "\(period.year + count - 1)"
      return text("period.years", facts)
    case .halfYear:
      facts["half"] = text("period.half.\(period.part)")
      return text("period.half", facts)
    case .quarter:
      facts["quarter"] = text("period.quarter.\(period.part)")
      return text("period.quarter", facts)
    case .month:
      facts["month"] = text("month.\(period.part)")
      return text("period.month", facts)
    }
  }

  /// Two days as the period that they enclose, or as first and last day: `2016. gads`, `15.03.2016.–30.06.2016.`.
  public func span(from first: Day, through last: Day) -> String {
    if let period = Period(from: first, through: last) { return self.period(period) }
    return text("period.days", ["first": day(first), "last": day(last)])
  }

  /// A moment on a page, in universal time: `31.12.2016. 08:15 UTC`.
  public func moment(_ moment: Instant) -> String { "\(day(moment.day)) \(LanguageRules.time(moment)) UTC" }
}
