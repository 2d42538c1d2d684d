package import QualityModel

/// One thing of a calendar that lasts whole days.
///
/// It is an event and not a task, since most calendars of offices and telephones leave tasks out; it does not block the
/// day. It brings no alarm of its own: everybody's calendar has its own way to remind.
package struct CalendarEvent: Hashable, Sendable {
  /// The same in every export, so that importing again changes the event instead of adding another.
  package let uid: String
  package let day: Day
  package let summary: String
  package let description: String?
  package let categories: [String]
  /// When what it tells of was last changed.
  package let stamp: Instant
  /// Grows with every change.
  package let sequence: Int
  /// Whether what an earlier export may have held is no longer to be done.
  package let isCancelled: Bool

  package init(
    uid: String, day: Day, summary: String, description: String? = nil, categories: [String] = [], stamp: Instant,
    sequence: Int, isCancelled: Bool = false
  ) {
    self.uid = uid
    self.day = day
    self.summary = summary
    self.description = description
    self.categories = categories
    self.stamp = stamp
    self.sequence = sequence
    self.isCancelled = isCancelled
  }
}
