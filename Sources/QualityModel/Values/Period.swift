/// A stretch of time that figures belong to: a year, a half-year, a quarter, a month, several whole years, or any days.
///
/// ```swift
/// Period("2016-Q3")?.lastDay.text     // "2016-09-30"
/// Period("2016-2018")?.firstDay.text  // "2016-01-01"
/// ```
public struct Period: Hashable, Comparable, Sendable {
  /// How long a period is.
  public enum Length: Hashable, Sendable {
    case month, quarter, halfYear, year
    /// Several whole years, such as the term of a strategy.
    case years(Int)
    /// So many days in a row that are none of these, such as eleven months.
    case days(Int)

    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .halfYear: 6
      case .year: 12
      case .years(let count): count * 12
      case .days: 0
      }
    }
  }

  /// The calendar year in which the period begins.
  public let year: Int
  /// The part of the year, from 1; always 1 for whole years. Of any days it is the day of the year with which they begin.
  public let part: Int
  /// How long the period is.
  public let length: Length

  /// The whole calendar year.
  public init(year: Int) {
    self.init(year: year, part: 1, length: .year)
  }

  /// The years from the first to the last, both included.
  public init(from first: Int, to last: Int) {
    self.init(year: first, part: 1, length: last > first ? .years(last - first + 1) : .year)
  }

  /// The days from the first to the last, both included; where they are a year or a part of it, that period.
  /// - Returns: `nil` if they stand the wrong way round, or lie in a year that no period has
  public init?(days first: Day, through last: Day) {
    if let named = Period(from: first, through: last) {
      self = named
    } else {
      guard first <= last, (1900...2199).contains(first.year), (1900...2199).contains(last.year) else { return nil }
      let before = first.number - Period(year: first.year).firstDay.number
      self.init(year: first.year, part: before + 1, length: .days(last.number - first.number + 1))
    }
  }

  private init(year: Int, part: Int, length: Length) {
    self.year = year
    self.part = part
    self.length = length
  }

  /// Reads `2016`, `2016-H1`, `2016-Q3`, `2016-07`, `2016-2018`, or the first and last day with a slash between them;
  /// anything else is `nil`.
  public init?(_ text: some StringProtocol) {
    if let month = Period.month(Substring(text).utf8) {
      self = month
      return
    }
    if text.utf8.contains(UInt8(ascii: "/")) {
      self.init(interval: text)
      return
    }
    let halves = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let year = Period.year(halves[0]) else { return nil }
    if halves.count == 1 {
      self.init(year: year)
    } else if let part = Period.part(halves[1]) {
      self.init(year: year, part: part.number, length: part.length)
    } else if let last = Period.year(halves[1]), last > year {
      self.init(year: year, part: 1, length: .years(last - year + 1))
    } else {
      return nil
    }
  }

  /// `2016-07`, by far the most frequent form.
  private static func month(_ text: Substring.UTF8View) -> Period? {
    guard text.count == 7 else { return nil }
    var (year, part) = (0, 0)
    for (place, byte) in text.enumerated() {
      if place == 4 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = Digits.value(byte) else { return nil }
        if place < 4 { year = year * 10 + digit } else { part = part * 10 + digit }
      }
    }
    guard (1900...2199).contains(year), (1...12).contains(part) else { return nil }
    return Period(year: year, part: part, length: .month)
  }

  private static func year(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text),
      (1900...2199).contains(year)
    else { return nil }
    return year
  }

  private static func part(_ text: some StringProtocol) -> (number: Int, length: Length)? {
    guard text.utf8.count == 2, let last = text.last?.wholeNumberValue else { return nil }
    switch text.first {
    case "H" where (1...2).contains(last): return (last, .halfYear)
    case "Q" where (1...4).contains(last): return (last, .quarter)
    case "0" where last > 0: return (last, .month)
    case "1" where last <= 2: return (10 + last, .month)
    default: return nil
    }
  }

  /// The form used in files: `2016`, `2016-H1`, `2016-Q3`, `2016-07`, `2016-2018` or `2022-01-01/2022-11-30`.
  public var text: String {
    switch length {
    case .year: "\(year)"
    case .years(let count): "\(year)-\(year + count - 1)"
    case .days: "\(firstDay.text)/\(lastDay.text)"
    case .halfYear: "\(year)-H\(part)"
    case .quarter: "\(year)-Q\(part)"
    case .month:
      String(unsafeUninitializedCapacity: 7) { bytes in
        Digits.write(year, to: bytes, at: 0, count: 4)
        bytes[4] = UInt8(ascii: "-")
        Digits.write(part, to: bytes, at: 5, count: 2)
        return 7
      }
    }
  }

  private var firstMonth: Int { (part - 1) * min(length.months, 12) + 1 }

  /// The day with which the period begins.
  public var firstDay: Day {
    if case .days = length { return Period(year: year).firstDay.adding(days: part - 1) }
    return Day(year: year, month: firstMonth, day: 1) ?? .first
  }

  /// The day with which the period ends, itself included.
  public var lastDay: Day {
    if case .days(let count) = length { return firstDay.adding(days: count - 1) }
    let monthsBefore = firstMonth - 1 + length.months
    let (lastYear, lastMonth) = (year + (monthsBefore - 1) / 12, (monthsBefore - 1) % 12 + 1)
    return Day(year: lastYear, month: lastMonth, day: Day.daysInMonth(lastMonth, of: lastYear)) ?? .last
  }

  /// Whether the day lies in the period; its first and last day do.
  public func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// Whether the other period lies wholly in this one.
  public func contains(_ other: Period) -> Bool { contains(other.firstDay) && contains(other.lastDay) }

  /// The same part of an earlier year: three months against three months, never eleven against twelve.
  public func yearsEarlier(_ count: Int) -> Period {
    guard case .days = length else { return Period(year: year - count, part: part, length: length) }
    return Period(days: firstDay.yearsEarlier(count), through: lastDay.yearsEarlier(count)) ?? self
  }

  /// Whether values of both may be compared: each is as long as the other, eleven months never as long as twelve.
  public func isAsLong(as other: Period) -> Bool {
    guard case .days = length, case .days = other.length else { return length == other.length }
    return yearsEarlier(year - other.year) == other
  }

  public static func < (left: Period, right: Period) -> Bool {
    (left.firstDay, left.lastDay) < (right.firstDay, right.lastDay)
  }
}
