/// Times and spans of time as texts.
enum ClockTime {
  /// `10:30:00` of so many seconds since midnight.
  static func text(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
  }

  /// `26:30:00` of so many thousandths of a second, with parts of a second where there are any.
  static func duration(milliseconds: Int) -> String {
    let size = abs(milliseconds)
    let sign = milliseconds < 0 ? "-" : ""
    guard size % 1000 != 0 else { return sign + text(size / 1000) }
    var parts = String(1000 + size % 1000).dropFirst()
    while parts.last == "0" { parts.removeLast() }
    return sign + text(size / 1000) + "." + parts
  }

  /// `26:30:00` of so many days.
  static func duration(days: Double) -> String? {
    guard days.isFinite, abs(days) < 3_000_000 else { return nil }
    return duration(milliseconds: Int((days * 86_400_000).rounded()))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
