/// Whether a change is more than chance brings about by itself.
///
/// Only counts of independent events over equal periods and shares of persons can be judged so; of money, hours and portions
/// the difference alone is known.
public enum Change: String, CaseIterable, Sendable {
  /// Chance does not explain it, and it went up.
  case up
  /// Chance does not explain it, and it went down.
  case down
  /// It may be chance.
  case withinChance = "chance"

  /// How often chance alone is taken for a change: once in twenty comparisons.
  public static let level = 0.05

  /// By the exact conditional binomial test.
  public init(_ counts: EventCounts) {
    if counts.probability >= Change.level {
      self = .withinChance
    } else {
      self = counts.later > counts.earlier ? .up : .down
    }
  }

  /// By Newcombe's interval for the difference of two shares.
  public init(from earlier: Share, to later: Share) {
    let difference = later.difference(since: earlier)
    self = difference.low > 0 ? .up : difference.high < 0 ? .down : .withinChance
  }
}
