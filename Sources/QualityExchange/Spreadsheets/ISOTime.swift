import QualityModel

/// Reads days, times and spans of time as ISO 8601 writes them.
enum ISOTime {
  /// `2025-03-31`, `2025-03-31T10:30:00` with parts of a second or a zone, or `10:30:00`.
  static func cell(_ text: String, shows: TableCell.DayPart) -> TableCell {
    let parts = text.trimmingPrefix { $0 == " " }.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return .error(text) }
    guard first.contains("-") else {
      return seconds(parts.last ?? first).map { .time(ClockTime.text($0 % 86_400)) } ?? .error(text)
    }
    guard let day = Day(first) else { return .error(text) }
    guard parts.count == 2 else { return .day(day, shows: shows) }
    guard let seconds = seconds(parts[1]) else { return .error(text) }
    let whole = day.adding(days: seconds / 86_400)
    return seconds % 86_400 == 0 ? .day(whole, shows: shows) : .moment(whole, time: ClockTime.text(seconds % 86_400))
  }

  /// `PT49H05M00S` in thousandths of a second.
  static func milliseconds(ofDuration text: String) -> Int? {
    var rest = Substring(text)
    let sign = rest.hasPrefix("-") ? -1 : 1
    if sign < 0 { rest = rest.dropFirst() }
    guard rest.hasPrefix("P"), rest.count > 2 else { return nil }
    var (isTime, sum) = (false, 0.0)
    rest = rest.dropFirst()
    while let letter = rest.first {
      if letter == "T" {
        (isTime, rest) = (true, rest.dropFirst())
        continue
      }
      let digits = rest.prefix { $0.isNumber || $0 == "." }
      guard let value = Double(digits), let unit = rest.dropFirst(digits.count).first,
        let seconds = secondsOf(unit, isTime)
      else { return nil }
      sum += value * seconds
      rest = rest.dropFirst(digits.count + 1)
    }
    return abs(sum) < 1e11 ? sign * Int((sum * 1000).rounded()) : nil
  }

  private static func secondsOf(_ unit: Character, _ isTime: Bool) -> Double? {
    switch (unit, isTime) {
    case ("D", false): 86_400
    case ("H", true): 3600
    case ("M", true): 60
    case ("S", true): 1
    default: nil
    }
  }

  /// `10:30`, `10:30:00`, `10:30:00.25Z`, rounded to the second; a zone is passed over: a time is meant as written.
  private static func seconds(_ text: Substring) -> Int? {
    let clock = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? Double(parts[2]) : 0, hours < 25, minutes < 60, seconds < 61
    else { return nil }
    return hours * 3600 + minutes * 60 + Int(seconds.rounded())
  }
}
