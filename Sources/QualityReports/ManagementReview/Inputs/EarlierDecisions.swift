import QualityModel

/// The decisions of all earlier reviews with their actions, read once, and where they stood in each year.
struct EarlierDecisions {
  /// The decisions at which the review of a year looks, those that were due by its end, and those that were done.
  struct Standing {
    var decisions: [Record<ReviewDecision>] = []
    var due: [Record<ReviewDecision>] = []
    var done: [Record<ReviewDecision>] = []
    /// The actions by the decisions that they carry out.
    var actions: [String: Record<Action>] = [:]
  }

  private let decisions: [(year: Int, decision: Record<ReviewDecision>)]
  private let actions: [String: Record<Action>]

  init(_ computation: ReviewComputation) throws {
    let earlier = Array(min(2000, computation.year)..<computation.year)
    let reviews = try computation.reader.records(Review.self, where: .isIn(\.year, earlier))
    let years = Dictionary(reviews.map { ($0.id, $0.year) }) { first, _ in first }
    let found = try computation.reader.records(
      ReviewDecision.self, where: .isIn(\.review, reviews.map(\.id)), order: [.ascending(\.due)])
    decisions = found.compactMap { decision in years[decision.review].map { ($0, decision) } }
    let read = try computation.reader.records(Action.self, where: .idIn(found.compactMap(\.action)))
    let byID = Dictionary(read.map { ($0.id, $0) }) { first, _ in first }
    actions = found.reduce(into: [:]) { actions, decision in
      actions[decision.id.text] = decision.action.flatMap { byID[$0] }
    }
  }

  /// A review looks at the decisions of the one before it, and at those of every earlier one until they are done.
  func standing(before year: Int, end: Day) -> Standing {
    var standing = Standing()
    let last = decisions.map(\.year).filter { $0 < year }.max()
    let start = Period(year: year).firstDay
    for (made, decision) in decisions where made < year {
      let action = actions[decision.id.text]
      let isEnded = action?.state == .cancelled || isDone(action, by: start.adding(days: -1))
      guard made == last || !isEnded else { continue }
      standing.actions[decision.id.text] = action
      standing.decisions.append(decision)
      guard decision.due <= end else { continue }
      standing.due.append(decision)
      if isDone(action, by: end) { standing.done.append(decision) }
    }
    return standing
  }

  private func isDone(_ action: Record<Action>?, by end: Day) -> Bool {
    guard let action, action.state == .completed || action.state == .verified else { return false }
    return action.completedOn.map { $0 <= end } ?? true
  }
}
