/// Ideas for improvement in the order in which they are worth doing: strategic weight times ease.
public struct ImprovementPortfolio: Sendable {
  /// Where an idea belongs.
  public enum Part: String, CaseIterable, Sendable {
    /// Heavy and easy: done within three months.
    case quickWin
    /// Heavy and not easy: a project of its own.
    case keyAction
    /// Of less weight: when there is time.
    case later
    /// Weight or ease is not said yet.
    case unrated
  }

  /// An idea with its place.
  public struct Item: Sendable {
    public let improvement: Record<AssessmentImprovement>
    public let part: Part
    /// Weight times ease, 1 to 25; `nil` without both.
    public let priority: Int?
  }

  public let items: [Item]

  /// Quick wins are done within so many months.
  public static let quickMonths = 3

  public init(_ improvements: [Record<AssessmentImprovement>]) {
    items = improvements.map { improvement in
      let priority = improvement.weight.flatMap { weight in improvement.ease.map { weight * $0 } }
      return Item(improvement: improvement, part: ImprovementPortfolio.part(of: improvement), priority: priority)
    }.sorted { left, right in
      let order = (ImprovementPortfolio.place(left.part), ImprovementPortfolio.place(right.part))
      if order.0 != order.1 { return order.0 < order.1 }
      if left.priority != right.priority { return left.priority ?? 0 > right.priority ?? 0 }
      return left.improvement.id < right.improvement.id
    }
  }

  /// The group's own word decides; without one, four of five is heavy, and four of five is easy.
  private static func part(of improvement: Record<AssessmentImprovement>) -> Part {
    if improvement.quickWin == true { return .quickWin }
    guard let weight = improvement.weight, let ease = improvement.ease else { return .unrated }
    guard weight >= 4 else { return .later }
    return ease >= 4 && improvement.quickWin != false ? .quickWin : .keyAction
  }

  private static func place(_ part: Part) -> Int { Part.allCases.firstIndex(of: part) ?? 0 }
}
