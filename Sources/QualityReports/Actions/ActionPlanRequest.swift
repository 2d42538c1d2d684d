package import QualityModel

/// Which actions a plan is wanted of, and on which day one looks.
package struct ActionPlanRequest: Sendable {
  /// Actions due, begun to be due or completed in the year, and older ones that are still open; `nil`: what is open,
  /// and what was completed in the year in which one looks.
  package var year: Int?
  /// The record for which the actions are taken; all of them, whatever the year.
  package var reason: String?
  /// The unit, with those below it, in which the actions have their reason, or else their responsible person.
  package var unit: String?
  /// The process in which the actions have their reason.
  package var process: String?
  /// The person who is responsible or one of several.
  package var responsible: String?
  /// The day on which one looks.
  package let asOf: Day

  package init(asOf day: Day) {
    asOf = day
  }
}
