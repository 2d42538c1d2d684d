public import QualityModel

/// One figure of a review: its value in three years, its target, how it moved, and the records that it was computed
/// from.
public struct ReviewFigure: Hashable, Sendable {
  public enum Unit: String, Sendable { case count, percent, days, number, money }

  public enum Direction: String, Sendable { case higher, lower, none }

  public struct Target: Hashable, Sendable {
    public enum Met: String, Sendable {
      case yes = "true"
      case no = "false"
      /// No direction is better: a person has to judge.
      case judge
    }

    public var number: ExactNumber?
    public var low: ExactNumber?
    public var high: ExactNumber?
    public var met: Met?
  }

  public struct Source: Hashable, Sendable {
    public let kind: String
    public let count: Int
    /// The first of them; never more than a page can name.
    public let ids: [String]

    init(kind: String, count: Int, ids: [String]) {
      self.kind = kind
      self.count = count
      self.ids = Array(ids.prefix(ReviewComputation.namedRecords))
    }
  }

  public let id: String
  /// The name where the figure is not one of the program's own, such as an indicator's.
  public var name: String?
  /// The definition where the figure is not one of the program's own.
  public var definition: String?
  public var unit: Unit
  public var unitText: String?
  public var direction: Direction
  /// Three values, the oldest first; the last is that of the review's year.
  public var values: [FigureValue]
  /// The unit of each value where it differs, such as a former currency.
  public var valueUnits: [String?] = [nil, nil, nil]
  public var target: Target?
  public var trend: Trend?
  public var source: Source?
  /// Why a value cannot be compared with the one before it, where that is known for more than the last.
  var breaks: [Trend.Reason?] = [nil, nil, nil]

  public var current: FigureValue { values.last ?? .noData(.none) }

  /// The movement between the last two whole years, if nothing else forbids a comparison.
  func movement() -> Trend {
    guard values.count > 1 else { return .broken(.missing) }
    let (before, now) = (values[values.count - 2], values[values.count - 1])
    if case .partial = before { return .broken(.partial) }
    if case .partial = now { return .broken(.partial) }
    guard before.isWhole, now.isWhole, let earlier = before.number, let later = now.number else {
      return .broken(.missing)
    }
    let movement: Trend.Movement = later == earlier ? .same : later > earlier ? .up : .down
    return .moved(movement, judgement(of: movement))
  }

  private func judgement(of movement: Trend.Movement) -> Trend.Judgement {
    switch (direction, movement) {
    case (.none, _), (_, .same): .neutral
    case (.higher, .up), (.lower, .down): .good
    default: .bad
    }
  }
}
