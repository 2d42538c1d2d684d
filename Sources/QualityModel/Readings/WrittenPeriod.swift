import Foundation

/// A period as people write it, in a cell or above a column: `2025. gada I ceturksnis`, `2016.–2018.`, `jan.25`, `I cet.`.
///
/// What is not said is `nil`: `I cet.` has no year, and only under `2024. gads` becomes a period.
///
/// ```swift
/// WrittenPeriod("2016. gada I pusgads")?.period?.text   // "2016-H1"
/// let column = WrittenPeriod("IV ceturksnis")
/// column?.period                                        // nil: the year is missing
/// column?.under(WrittenPeriod("2024.gadā"))?.text       // "2024-Q4"
/// WrittenPeriod("Atbildīgais")                          // nil: no period at all
/// ```
package struct WrittenPeriod: Equatable, Sendable {
  /// A part of a year.
  package enum Part: Hashable, Sendable {
    case half(Int)
    case quarter(Int)
    case month(Int)

    /// Its first and last month.
    var months: ClosedRange<Int> {
      switch self {
      case .half(let half): half * 6 - 5...half * 6
      case .quarter(let quarter): quarter * 3 - 2...quarter * 3
      case .month(let month): month...month
      }
    }
  }

  /// The years, if they are said; one or several.
  package let years: ClosedRange<Int>?
  /// The part of the year, if it is less than a whole one.
  package let part: Part?
  /// Days that are no year and no part of one.
  private var span: Period?

  package init(years: ClosedRange<Int>? = nil, part: Part? = nil) {
    self.years = years
    self.part = part
  }

  /// The period; `nil` while the year is missing.
  package var period: Period? {
    if let span { return span }
    guard let years else { return nil }
    guard let part else { return Period(from: years.lowerBound, to: years.upperBound) }
    return years.count == 1 ? WrittenPeriod.period(of: part.months, in: years.lowerBound) : nil
  }

  /// The period of a column whose upper head names the year, and this the part of it; or the other way round.
  /// - Parameter upper: what stands above; `nil` where nothing does
  package func under(_ upper: WrittenPeriod?) -> Period? {
    guard let upper else { return period }
    // Of what both say, both must say the same.
    guard years == nil || upper.years == nil || years == upper.years else { return nil }
    guard part == nil || upper.part == nil || part == upper.part else { return nil }
    if span != nil || upper.span != nil { return span == nil ? upper.span : span }
    return WrittenPeriod(years: years ?? upper.years, part: part ?? upper.part).period
  }

  /// Reads a text of which nothing but a period, or a part of one, is written.
  package init?(_ text: some StringProtocol) {
    if let period = Period(text) {
      self.init(period)
      return
    }
    if let reached = WrittenPeriod.reached(text) {
      self = reached
      return
    }
    guard let parts = WrittenParts(text)?.parts else { return nil }
    self.init(parts)
  }

  /// The period as it would be written.
  package init(_ period: Period) {
    let years = period.year...period.lastDay.year
    switch period.length {
    case .year, .years: self.init(years: years)
    case .halfYear: self.init(years: years, part: .half(period.part))
    case .quarter: self.init(years: years, part: .quarter(period.part))
    case .month: self.init(years: years, part: .month(period.part))
    case .days:
      self.init(years: years)
      span = period
    }
  }

  private init?(_ parts: [WrittenPart]) {
    if let reading = WrittenPeriod.days(parts) {
      self = reading
      return
    }
    let hasYearWord = parts.contains(.yearWord)
    let parts = parts.filter { $0 != .yearWord }
    if let reading = WrittenPeriod.years(parts) ?? WrittenPeriod.part(parts)
      ?? (hasYearWord ? nil : WrittenPeriod.monthInFigures(parts))
    {
      self = reading
    } else {
      return nil
    }
  }

  /// The first and the last day.
  private static func days(_ parts: [WrittenPart]) -> WrittenPeriod? {
    guard parts.count >= 7 else { return nil }
    for place in parts.indices where parts[place] == .sign("-") {
      guard case .day(let first)? = WrittenDay(Array(parts[..<place].filter { $0 != .from })),
        case .day(let last)? = WrittenDay(Array(parts[(place + 1)...]))
      else { continue }
      return Period(days: first, through: last).map { WrittenPeriod($0) }
    }
    return nil
  }

  /// A year of which only the days up to one are counted: `2022. gads uz 30.11.`
  private static func reached(_ text: some StringProtocol) -> WrittenPeriod? {
    guard let place = text.range(of: " uz ") else { return nil }
    guard let year = WrittenParts(text[..<place.lowerBound])?.parts.filter({ $0 != .yearWord }).first?.year,
      WrittenPeriod(text[..<place.lowerBound])?.period == Period(year: year)
    else { return nil }
    let end = text[place.upperBound...].trimmingCharacters(in: .whitespaces)
    guard let last = Day(end) ?? Day(end + (end.hasSuffix(".") ? "" : ".") + "\(year)"), last.year == year else {
      return nil
    }
    return Period(days: Period(year: year).firstDay, through: last).map { WrittenPeriod($0) }
  }

  /// One year, the first and the last, or years one by one without a gap.
  private static func years(_ parts: [WrittenPart]) -> WrittenPeriod? {
    let parts = parts.filter { $0 != .from && $0 != .sign(".") }
    let years = parts.compactMap(\.year)
    guard let first = years.first, let last = years.last, first < last || years.count == 1 else { return nil }
    let signs = parts.filter { $0.year == nil }
    guard signs.count == years.count - 1,
      zip(parts, parts.dropFirst()).allSatisfy({ ($0.year == nil) != ($1.year == nil) })
    else { return nil }
    let isRange = years.count == 2 && signs == [.sign("-")]
    let isList = signs.allSatisfy { $0 == .sign(",") } && years == Array(first...last)
    return isRange || isList ? WrittenPeriod(years: first...last) : nil
  }

  /// A part of a year in words, with or without the year.
  private static func part(_ parts: [WrittenPart]) -> WrittenPeriod? {
    let years = parts.compactMap(\.year)
    guard years.count <= 1 else { return nil }
    let range = years.first.map { $0...$0 }
    var rest = parts.filter { $0.year == nil && $0 != .sign(".") && $0 != .from }
    if years.count == 1 { rest = withoutJoint(rest) }
    if let short = monthOfShortYear(parts) { return short }
    guard let months = months(rest) else { return nil }
    if months == 1...12 { return range.map { WrittenPeriod(years: $0) } }
    if let part = part(of: months) { return WrittenPeriod(years: range, part: part) }
    return years.first.flatMap { period(of: months, in: $0) }.map { WrittenPeriod($0) }
  }

  /// Without the sign that stands between the year and its part: `2025-Q1`, `Q1/2025`, `marts, 2025`.
  private static func withoutJoint(_ parts: [WrittenPart]) -> [WrittenPart] {
    let signs: [WrittenPart] = [.sign("-"), .sign("/"), .sign(",")]
    if let first = parts.first, signs.contains(first) { return Array(parts.dropFirst()) }
    if let last = parts.last, signs.contains(last) { return Array(parts.dropLast()) }
    return parts
  }

  /// `jan.25`, as spreadsheets show a month.
  private static func monthOfShortYear(_ parts: [WrittenPart]) -> WrittenPeriod? {
    let parts = parts.filter { $0 != .sign(".") && $0 != .sign("-") }
    guard parts.count == 2, let month = parts[0].month, case .number(let year, figures: 2) = parts[1] else {
      return nil
    }
    return WrittenPeriod(years: 2000 + year...2000 + year, part: .month(month))
  }

  /// The months that are meant, by their names or as quarters and half-years: `I–II cet.`
  private static func months(_ parts: [WrittenPart]) -> ClosedRange<Int>? {
    if let unit = parts.first(where: { $0 == .quarter || $0 == .half }) {
      let places = parts.filter { $0 != unit }
      let length = unit == .quarter ? 3 : 6
      guard let range = range(places, \.place), range.upperBound * length <= 12 else { return nil }
      return range.lowerBound * length - length + 1...range.upperBound * length
    }
    return range(parts, \.month)
  }

  /// One of something, or the first and the last with a dash.
  private static func range(_ parts: [WrittenPart], _ value: (WrittenPart) -> Int?) -> ClosedRange<Int>? {
    guard let first = parts.first.flatMap(value), first > 0 else { return nil }
    if parts.count == 1 { return first...first }
    guard parts.count == 3, parts[1] == .sign("-"), let last = value(parts[2]), last > first else { return nil }
    return first...last
  }

  /// `03.2025`, `3/2025`, `2025.03`
  private static func monthInFigures(_ parts: [WrittenPart]) -> WrittenPeriod? {
    guard parts.count == 3, parts[1] == .sign(".") || parts[1] == .sign("/") else { return nil }
    let year: Int
    let month: Int
    if let number = parts[0].number, let last = parts[2].year {
      (year, month) = (last, number)
    } else if let first = parts[0].year, case .number(let number, figures: 2) = parts[2] {
      (year, month) = (first, number)
    } else {
      return nil
    }
    return (1...12).contains(month) ? WrittenPeriod(years: year...year, part: .month(month)) : nil
  }

  private static func part(of months: ClosedRange<Int>) -> Part? {
    let parts: [Part] = (1...2).map { .half($0) } + (1...4).map { .quarter($0) } + (1...12).map { .month($0) }
    return parts.first { $0.months == months }
  }

  private static func period(of months: ClosedRange<Int>, in year: Int) -> Period? {
    guard let first = Day(year: year, month: months.lowerBound, day: 1) else { return nil }
    let last = Day.daysInMonth(months.upperBound, of: year)
    return Day(year: year, month: months.upperBound, day: last).flatMap { Period(days: first, through: $0) }
  }
}
