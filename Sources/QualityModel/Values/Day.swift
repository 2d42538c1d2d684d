/// A calendar day without a time zone, such as the day on which an audit was held.
///
/// Days are counted in the proleptic Gregorian calendar from 1 January 1900 to 31 December 2199. A text that names
/// only a month or a year is not a day: it is refused, never completed.
///
/// ```swift
/// Day("2025-03-31")?.adding(days: 1).text   // "2025-04-01"
/// Day("31.03.2025.")                        // the Latvian way of writing is understood too
/// Day("2025-03")                            // nil
/// ```
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; earlier days are negative.
  public let number: Int

  /// 1 January 1900, the earliest day that is understood.
  public static let first = Day(number: -25_567)
  /// 31 December 2199, the latest day that is understood.
  public static let last = Day(number: 84_005)

  /// The day so many days after 1 January 1970; whether it lies between the first and the last day is not checked.
  public init(number: Int) {
    self.number = number
  }

  /// The day of a year, month (1–12) and day of the month, or `nil` if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(month, of: year)
    else { return nil }
    number = Day.dayNumber(year: year, month: month, day: day)
  }

  /// Reads `2025-03-31`, `31.03.2025` or `31.03.2025.`; spaces around are ignored.
  public init?(_ text: some StringProtocol) {
    let text = Substring(text).utf8
    if let day = Day(iso: text) {
      self = day
      return
    }
    var trimmed = text.drop { $0 == UInt8(ascii: " ") }
    while trimmed.last == UInt8(ascii: " ") { trimmed.removeLast() }
    guard let day = Day(iso: trimmed) ?? Day(latvian: trimmed) else { return nil }
    self = day
  }

  /// Reads the ISO form from its bytes, as it stands in files and tables; nothing else is understood.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var numbers = (0, 0, 0)
    for place in 0..<10 where place != 4 && place != 7 {
      guard let digit = Digits.value(bytes[place]) else { return nil }
      switch place {
      case 0..<4: numbers.0 = numbers.0 * 10 + digit
      case 5..<7: numbers.1 = numbers.1 * 10 + digit
      default: numbers.2 = numbers.2 * 10 + digit
      }
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  private init?(iso text: Substring.UTF8View) {
    guard text.count == 10 else { return nil }
    var (numbers, part) = ((year: 0, month: 0, day: 0), 0)
    for (place, byte) in text.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard let digit = Digits.value(byte) else { return nil }
        switch part {
        case 0: numbers.year = numbers.year * 10 + digit
        case 1: numbers.month = numbers.month * 10 + digit
        default: numbers.day = numbers.day * 10 + digit
        }
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  private init?(latvian text: Substring.UTF8View) {
    var parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count == 4, parts[3].isEmpty { parts.removeLast() }
    guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
      let day = Day.integer(parts[0]), let month = Day.integer(parts[1]), let year = Day.integer(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func integer(_ digits: Substring.UTF8View) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The ISO 8601 form, `2025-03-31`.
  public var text: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { bytes in
      Digits.write(year, to: bytes, at: 0, count: 4)
      bytes[4] = UInt8(ascii: "-")
      Digits.write(month, to: bytes, at: 5, count: 2)
      bytes[7] = UInt8(ascii: "-")
      Digits.write(day, to: bytes, at: 8, count: 2)
      return 10
    }
  }

  /// The calendar year, such as 2025.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }

  /// Year, month and day of the month. Source of the arithmetic: era-based conversion of the civil calendar.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day so many days later, or earlier if the count is negative.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// How many days lie between this day and a later one; negative if the other is earlier.
  public func days(until other: Day) -> Int { other.number - number }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The same day of an earlier year; of 29 February, the last of the month.
  func yearsEarlier(_ count: Int) -> Day {
    let last = Day.daysInMonth(month, of: year - count)
    return Day(year: year - count, month: month, day: min(components.day, last)) ?? self
  }

  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
