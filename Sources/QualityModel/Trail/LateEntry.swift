/// A step that was entered later than it was taken.
package struct LateEntry: Hashable, Sendable {
  /// The name of the step.
  package let step: String
  /// The day on which it was taken.
  package let day: Day
  /// How many days later it was entered.
  package let days: Int
}

extension TrailLine {
  /// The name under which a step's day stands among the facts, where it is not the day of the entry.
  package static let day = "day"

  /// The step with both days, if it was entered more days later than nobody asks about.
  /// - Parameter unasked: so many days later are not named
  package func lateEntry(beyond unasked: Int) -> LateEntry? {
    guard let step = facts["step"], let day = facts[TrailLine.day].flatMap({ Day($0) }) else { return nil }
    let days = day.days(until: entry.at.day)
    return days > unasked ? LateEntry(step: step, day: day, days: days) : nil
  }
}
