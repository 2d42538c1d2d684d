/// Makes the action by which an idea for improvement is carried out.
public struct ImprovementActing: UseCase {
  private let improvement: RecordID<AssessmentImprovement>
  private let assessment: RecordID<Assessment>
  private let action: Record<Action>

  public init(
    on improvement: RecordID<AssessmentImprovement>, of assessment: RecordID<Assessment>, by action: Record<Action>
  ) {
    self.improvement = improvement
    self.assessment = assessment
    self.action = action
  }

  /// The identifier of the action.
  /// - Throws: `assessment.other-improvement`, `assessment.has-action`
  public func run(_ work: inout Work) throws -> RecordID<Action> {
    let facts: [String: Refusal.Fact] = ["improvement": .record(improvement.text)]
    guard let idea = try work.reader.record(improvement), idea.assessment == assessment else {
      throw Refusal(
        .data, .assessmentOtherImprovement, facts.merging(["assessment": .record(assessment.text)]) { $1 })
    }
    if let known = idea.action {
      throw Refusal(.rule, .assessmentHasAction, facts.merging(["action": .record(known.text)]) { $1 })
    }
    var action = action
    action.title = idea.title
    action.for = idea.id.text
    action.registered = work.today
    let made = try work.add(action)
    work.set(\.action, of: improvement, to: made.id, by: .useCase)
    return made.id
  }
}

extension Refusal.ID {
  static let assessmentHasAction = Refusal.ID("assessment.has-action")
  static let assessmentOtherImprovement = Refusal.ID("assessment.other-improvement")
}
