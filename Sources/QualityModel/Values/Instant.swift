/// A moment in universal time, as the trail writes it: `2025-03-31T08:15:00Z`.
public struct Instant: Hashable, Comparable, Sendable {
  public let text: String

  /// The moment so many seconds after the beginning of 1970.
  public init(secondsSince1970 seconds: Int) {
    let day = Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let second = seconds - day.number * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    text = day.text + "T" + clock.joined(separator: ":") + "Z"
  }

  /// Takes a moment as it stands in a trail.
  public init?(text: String) {
    guard text.utf8.count == 20, text.hasSuffix("Z"), Day(text.prefix(10)) != nil else { return nil }
    self.text = text
  }

  /// The day on which the moment lies in universal time.
  public var day: Day { Day(text.prefix(10)) ?? .first }

  public static func < (left: Instant, right: Instant) -> Bool { left.text < right.text }
}
