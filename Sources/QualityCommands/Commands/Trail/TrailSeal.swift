import QualityModel

/// What is written into a seal: which workspace, on which day, its newest entry with the whole link, and how to compare.
struct TrailSeal {
  /// The lines in their order.
  enum Line: String, CaseIterable {
    case title, organisation, identity, day, entry, link, keep, compare
  }

  let end: TrailEnd
  private let organisation: String?
  private let identity: String
  private let day: Day

  /// - Throws: `trail.empty` if nothing was written yet
  init(_ reader: any WorkspaceReading, on day: Day) throws {
    guard let end = try TrailEnd(reader), let identity = try reader.identity() else {
      throw Refusal(.usage, .trailEmpty)
    }
    (self.end, self.identity, self.day) = (end, identity, day)
    organisation = try reader.organisation()?.name
  }

  /// The seal in one language, one fact in each line.
  func text(_ phrases: Phrases) -> String {
    let facts = [
      "organisation": organisation ?? phrases.text("status.unnamed"), "identity": identity,
      "day": ValueText.day(day, phrases.language), "entry": "\(end.mark.entry)", "link": end.mark.link,
    ]
    return Line.allCases.map { phrases.text("seal.text.\($0.rawValue)", facts) + "\n" }.joined()
  }
}

extension Refusal.ID {
  static let trailEmpty = Refusal.ID("trail.empty")
}
