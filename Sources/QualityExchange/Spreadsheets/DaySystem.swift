import QualityModel

/// How a workbook counts days.
enum DaySystem {
  /// 1 is 1 January 1900, and 60 a day that never was.
  case from1900
  /// 0 is 1 January 1904.
  case from1904

  private static let secondsOfDay = 86_400.0

  /// The day of a serial number; `nil` for one that means no day up to the year 9999.
  func day(_ serial: Int) -> Day? {
    switch self {
    case .from1900 where (1..<60).contains(serial): Day.first.adding(days: serial - 1)
    case .from1900 where (61...2_958_465).contains(serial): Day.first.adding(days: serial - 2)
    case .from1904 where (0...2_957_003).contains(serial): Day.first.adding(days: serial + 1460)
    default: nil
    }
  }

  /// What a number means under the format of a day or a time.
  /// - Parameters:
  ///   - number: the number, with the text that it has in the file
  ///   - shows: how much of a day the format shows; `nil` for a time alone
  ///   - mayBeTime: whether a number below 1 is a time
  func cell(_ number: Double, _ text: String, shows: TableCell.DayPart?, mayBeTime: Bool) -> TableCell {
    guard number.isFinite, abs(number) < 3_000_000 else { return .error(text) }
    let seconds = Int((number * DaySystem.secondsOfDay).rounded())
    let (serial, rest) = (seconds >= 0 ? seconds / 86_400 : -1, seconds % 86_400)
    if mayBeTime, number >= 0, number < 1, seconds < 86_400 { return .time(ClockTime.text(rest)) }
    guard let day = day(serial) else { return .error(text) }
    return rest == 0 ? .day(day, shows: shows ?? .day) : .moment(day, time: ClockTime.text(rest))
  }
}
