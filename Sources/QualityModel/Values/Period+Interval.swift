extension Period {
  /// The period that begins and ends with these days; `nil` if they enclose no month, quarter, half-year or whole
  /// years.
  ///
  /// Other days, such as eleven months, are made by ``init(days:through:)``; they are compared with none of these.
  public init?(from first: Day, through last: Day) {
    let years = last.year - first.year
    guard years >= 0 else { return nil }
    let month = (first.month < 10 ? "0" : "") + "\(first.month)"
    let names = [
      "\(first.year)", "\(first.year)-H\((first.month - 1) / 6 + 1)", "\(first.year)-Q\((first.month - 1) / 3 + 1)",
      "\(first.year)-\(month)", "\(first.year)-\(last.year)",
    ]
    let fitting = names.lazy.compactMap { Period($0) }.first { $0.firstDay == first && $0.lastDay == last }
    guard let fitting else { return nil }
    self = fitting
  }

  /// Reads two days with a slash between them, `2021-01-01/2021-12-31` (ISO 8601-1:2019, 5.5).
  init?(interval text: some StringProtocol) {
    let days = text.split(separator: "/", omittingEmptySubsequences: false)
    guard days.count == 2, let first = Day(days[0]), let last = Day(days[1]) else { return nil }
    self.init(days: first, through: last)
  }
}
