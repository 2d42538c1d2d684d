/// A decision of the director in a review; it becomes an action at once (ISO 9001:2015, 9.3.3).
public struct ReviewDeciding: UseCase {
  private let year: Int
  private let decision: Record<ReviewDecision>

  /// - Parameter decision: what is decided, by whom it is to be done and by when; it is tied to the review here
  public init(year: Int, _ decision: Record<ReviewDecision>) {
    self.year = year
    self.decision = decision
  }

  /// The identifiers of the decision and of its action.
  /// - Throws: `acting.role`, `review.not-prepared`, `review.signed`, `review.due-passed`
  public func run(_ work: inout Work) throws -> (decision: String, action: String) {
    _ = try work.person(with: [.director], for: "review.decide")
    let review = try Review.prepared(year, work.reader)
    var decision = decision
    decision.review = review.id
    decision.decidedOn = work.today
    try ReviewDeciding.refuseMissing(in: decision.content)
    try refuseLate(decision, in: review, on: work.today)
    decision = try work.add(decision, by: .useCase)
    let action = try work.add(ReviewDeciding.action(of: decision, on: work.today))
    work.set(\.action, of: decision.id, to: action.id, by: .useCase)
    work.take("decide", of: review.id)
    return (decision.id.text, action.id.text)
  }

  private static func refuseMissing(in decision: RecordValue) throws {
    let missing = decision.missingFields.map { RecordValue.Fault(field: $0, problem: .missing) }
    guard missing.isEmpty else { throw RecordFaults(record: "", kind: decision.schema.key, faults: missing) }
  }

  /// What is decided today cannot be late today, and nothing is due before management met.
  private func refuseLate(_ decision: Record<ReviewDecision>, in review: Record<Review>, on today: Day) throws {
    let since = max(review.held ?? today, today)
    guard decision.due < since else { return }
    throw Refusal(
      .rule, .reviewDuePassed,
      [
        "record": .record(review.id.text), "field": .field(\.due, of: ReviewDecision.self), "year": .text("\(year)"),
        "day": .day(decision.due), "since": .day(since),
      ])
  }

  private static func action(of decision: Record<ReviewDecision>, on today: Day) -> Record<Action> {
    var action = Record<Action>()
    action.title = decision.text
    action.kind = .decision
    action.for = decision.id.text
    action.responsible = decision.responsible
    action.due = decision.due
    action.registered = today
    action.plannedCost = decision.cost
    return action
  }
}

extension Refusal.ID {
  static let reviewDuePassed = Refusal.ID("review.due-passed")
}
