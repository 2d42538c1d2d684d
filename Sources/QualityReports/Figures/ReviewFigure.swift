public import QualityModel

/// One figure of a review: its value in three years, its target, how it moved, and the records that it was computed
/// from.
///
/// What cannot be known is never filled in: a year without data has none, a year with missing parts is shown but not
/// compared, and a movement is told only between two whole years.
///
/// ```swift
/// if case .number(let count) = figure.current { print(figure.id, count.text) }
/// ```
public struct ReviewFigure: Hashable, Sendable {
  public typealias Unit = FigureUnit
  public typealias Direction = FigureDirection

  /// What the figure should reach in the review's year: a number, or bounds.
  public struct Target: Hashable, Sendable {
    /// Whether the target is reached.
    public enum Met: String, Sendable {
      case yes = "true"
      case no = "false"
      /// The limits are kept, the value aimed at is not reached.
      case within
      /// No direction is better: a person has to judge.
      case judge
    }

    /// The number to be reached, in the unit of the figure.
    public var number: ExactNumber?
    /// The lower bound, itself allowed; `nil`: there is none.
    public var low: ExactNumber?
    /// The upper bound, itself allowed; `nil`: there is none.
    public var high: ExactNumber?
    /// What should be true, in words, where no number tells it.
    public var condition: String?
    /// Whether it is reached; `nil` where there is no value for the whole year, or nothing to reach.
    public var met: Met?
  }

  /// The records from which a figure was computed.
  public struct Source: Hashable, Sendable {
    /// Up to so many records a figure names all of them; the whole number always stands beside them.
    static let most = 200

    /// The key of their kind.
    public let kind: String
    /// How many there are, also beyond those that are named.
    public let count: Int
    /// The first of them; never more than a page can name.
    public let ids: [String]

    init(kind: String, count: Int, ids: [String]) {
      self.kind = kind
      self.count = count
      self.ids = Array(ids.prefix(Source.most))
    }
  }

  /// The name of the figure, unique within the review: `c4-registered`, or an indicator's identifier.
  public internal(set) var id: String
  /// The name where the figure is not one of the program's own, such as an indicator's.
  public var name: String?
  /// The definition where the figure is not one of the program's own.
  public var definition: String?
  /// What the values are.
  public var unit: Unit
  /// The unit as people write it, for indicators.
  public var unitText: String?
  /// Which way is better.
  public var direction: Direction
  /// Three values, the oldest first; the last is that of the review's year.
  public var values: [FigureValue]
  /// The unit of each value where it differs, such as a former currency.
  public var valueUnits: [String?] = [nil, nil, nil]
  /// Which values stand as they were signed, though the records give another one today.
  public internal(set) var moved: [Bool] = [false, false, false]
  /// What should be reached in the review's year; `nil`: nothing was set.
  public var target: Target?
  /// By which rule it is judged whether a change is more than chance.
  public var test = ChanceTest.none
  /// How it differs from the year before, or why that cannot be told.
  public var change: FigureChange?
  /// The records from which it was computed.
  public var source: Source?
  /// Why a value cannot be compared with the one before it, where that is known for more than the last.
  var breaks: [FigureChange.Reason?] = [nil, nil, nil]

  /// The value of the review's year.
  public var current: FigureValue { values.last ?? .noData(.none) }

  /// The difference of the last two whole years, if nothing else forbids a comparison.
  func changed() -> FigureChange {
    guard values.count > 1 else { return .broken(.missing) }
    let (before, now) = (values[values.count - 2], values[values.count - 1])
    if case .partial = before { return .broken(.partial) }
    if case .partial = now { return .broken(.partial) }
    if case .inexact = before { return .broken(.inexact) }
    if case .inexact = now { return .broken(.inexact) }
    guard before.isWhole, now.isWhole, let earlier = before.number, let later = now.number,
      let difference = later.subtracting(earlier)
    else { return .broken(.missing) }
    let chance = chance(from: before, to: now)
    return .differs(FigureChange.Difference(number: difference, chance: chance, judgement: judgement(of: chance)))
  }

  /// What chance has to do with it; `nil` where it cannot be asked.
  private func chance(from before: FigureValue, to now: FigureValue) -> Change? {
    switch (test, before, now) {
    case (.events, .number(let earlier), .number(let later)) where earlier.scale == 0 && later.scale == 0:
      Change(EventCounts(earlier: earlier.digits, later: later.digits))
    case (.persons, .ratio(let part, let whole), .ratio(let laterPart, let laterWhole)):
      Share(part, of: whole).flatMap { earlier in Share(laterPart, of: laterWhole).map { Change(from: earlier, to: $0) }
      }
    default: nil
    }
  }

  /// Better and worse is only what chance does not explain.
  private func judgement(of chance: Change?) -> FigureChange.Judgement {
    switch (direction, chance) {
    case (.higher, .up), (.lower, .down): .good
    case (.higher, .down), (.lower, .up): .bad
    default: .neutral
    }
  }
}
