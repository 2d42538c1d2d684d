public import QualityModel

/// Which actions a plan is wanted of, and on which day one looks.
public struct ActionPlanRequest: Sendable {
  /// Actions due, begun to be due or completed in the year, and older ones that are still open; `nil`: what is open,
  /// and what was completed in the year in which one looks.
  public var year: Int?
  /// The record for which the actions are taken; all of them, whatever the year.
  public var reason: String?
  /// The unit, with those below it, in which the actions have their reason, or else their responsible person.
  public var unit: String?
  /// The process in which the actions have their reason.
  public var process: String?
  /// The person who is responsible or one of several.
  public var responsible: String?
  /// The day on which one looks.
  public let asOf: Day

  /// - Parameter day: the day on which one looks
  public init(asOf day: Day) {
    asOf = day
  }
}
