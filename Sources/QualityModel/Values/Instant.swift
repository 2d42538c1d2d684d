/// A moment in universal time, as the trail writes it: `2025-03-31T08:15:00Z`.
public struct Instant: Hashable, Comparable, Sendable {
  /// The ISO 8601 form in universal time, to the second: `2025-03-31T08:15:00Z`.
  public let text: String

  /// The moment so many seconds after the beginning of 1970.
  public init(secondsSince1970 seconds: Int) {
    let day = Day(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let second = seconds - day.number * 86_400
    text = day.text + Instant.clock(second) + "Z"
  }

  /// `T08:15:00`.
  private static func clock(_ second: Int) -> String {
    String(unsafeUninitializedCapacity: 9) { bytes in
      bytes[0] = UInt8(ascii: "T")
      Digits.write(second / 3600, to: bytes, at: 1, count: 2)
      bytes[3] = UInt8(ascii: ":")
      Digits.write(second / 60 % 60, to: bytes, at: 4, count: 2)
      bytes[6] = UInt8(ascii: ":")
      Digits.write(second % 60, to: bytes, at: 7, count: 2)
      return 9
    }
  }

  /// Takes a moment as it stands in a trail.
  public init?(text: String) {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { [45, 58, 84, 90].contains($0) }
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard text.utf8.count == 20, parts.map(\.count) == [4, 2, 2, 2, 2, 2, 0], numbers.count == 6,
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    let seconds = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    // Only what would be written the same way is a moment of the trail.
    guard Instant(secondsSince1970: day.number * 86_400 + seconds).text == text else { return nil }
    self.text = text
  }

  /// The day on which the moment lies in universal time.
  public var day: Day { Day(text.prefix(10)) ?? .first }

  /// The second of its day, from 0.
  package var second: Int {
    let clock = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
    return clock.reduce(0) { $0 * 60 + $1 }
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.text < right.text }
}

extension Day {
  /// The moment so many seconds after the day began in universal time.
  package func moment(_ second: Int) -> Instant { Instant(secondsSince1970: number * 86_400 + second) }
}
