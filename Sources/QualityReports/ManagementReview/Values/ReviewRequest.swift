public import QualityModel

/// Which review is wanted, and on which day one looks.
public struct ReviewRequest: Hashable, Sendable {
  public let year: Int
  public let standard: Review.Standard
  /// The day whose position is shown: the last day of the year, or an earlier one while the year is not over.
  public let asOf: Day

  /// - Parameter day: the day on which one looks; days after the end of the year change nothing
  public init(year: Int, standard: Review.Standard, lookingOn day: Day) {
    self.year = year
    self.standard = standard
    asOf = min(day, Period(year: year).lastDay)
  }

  /// The year of the review and the two before it, the oldest first.
  public var years: [Int] { [year - 2, year - 1, year] }

  /// The day on which the position of a year is taken.
  func end(of year: Int) -> Day { min(Period(year: year).lastDay, asOf) }
}
