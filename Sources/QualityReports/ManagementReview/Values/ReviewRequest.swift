public import QualityModel

/// Which review is wanted, and on which day one looks.
///
/// The day is given, never taken from the clock, so that a review can be computed again as it was.
///
/// ```swift
/// let request = ReviewRequest(year: 2025, standard: .iso2015, lookingOn: today)
/// request.years   // [2023, 2024, 2025]
/// ```
public struct ReviewRequest: Hashable, Sendable {
  /// The year that is reviewed.
  public let year: Int
  /// The edition of ISO 9001 whose list of inputs the review follows.
  public let standard: Review.Standard
  /// The day whose position is shown: the last day of the year, or an earlier one while the year is not over.
  public let asOf: Day
  /// Whether it is for everybody: small groups of answers are left out then.
  package var isPublic = false

  /// - Parameters:
  ///   - year: the year that is reviewed; the two before it are shown beside it
  ///   - standard: the edition of ISO 9001 whose list of inputs the review follows
  ///   - day: the day on which one looks; days after the end of the year change nothing
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
