import QualityModel

/// The time of a workspace with sample data, in which it is the last day that was played.
struct SampleTime {
  let today: Day
  /// The moment of the last entry in its trail.
  private let last: Instant?

  /// `nil` for the workspace of an organisation.
  init?(_ reader: any WorkspaceReading) throws {
    guard let day = try reader.sampleDay() else { return nil }
    today = day
    var last: Instant?
    try reader.trail(kind: nil, record: nil, last: 1) { last = $0.entry.at }
    self.last = last
  }

  /// The moment of what is written now: the hour is that of the clock, and the trail goes on from where it ends.
  func moment(_ now: Instant) -> Instant {
    let moment = today.moment(now.second)
    guard let last, last >= moment else { return moment }
    return last.day.moment(last.second + 1)
  }
}
