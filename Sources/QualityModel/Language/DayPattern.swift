/// In which order a language writes a day in figures.
public enum DayPattern: Sendable {
  /// `2016-12-31`
  case yearFirst
  /// `31.12.2016`, with the mark between.
  case dayFirst(Unicode.Scalar)

  /// The day in figures.
  public func text(_ day: Day) -> String {
    guard case .dayFirst(let mark) = self else { return day.text }
    let (year, month, date) = day.components
    return [DayPattern.padded(date), DayPattern.padded(month), "\(year)"].joined(separator: String(mark))
  }

  /// The bytes of a day that stands there as `2016-12-31`, in this order; `nil` where they are to stay as they are.
  package func bytes(ofISO day: UnsafeRawBufferPointer) -> [UInt8]? {
    let dash = UInt8(ascii: "-")
    guard case .dayFirst(let mark) = self, day.count == 10, day[4] == dash, day[7] == dash else { return nil }
    let sign = UInt8(ascii: mark)
    return [day[8], day[9], sign, day[5], day[6], sign, day[0], day[1], day[2], day[3]]
  }

  /// Two figures at least.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
