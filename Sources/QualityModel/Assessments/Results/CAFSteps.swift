/// The ten steps of a self-assessment with CAF, and how far an assessment has come with each.
///
/// Source: CAF 2020, ten steps in three phases (EIPA e-tool; KDZ, questionnaire II). The states follow from what the
/// workspace holds; what it cannot know is told by a day.
public struct CAFSteps: Sendable {
  public enum State: String, CaseIterable, Sendable { case open, underway, done }

  /// A step by its number, 1 to 10.
  public struct Step: Sendable {
    public let number: Int
    public let state: State
    /// When it was done, where a day is known.
    public let day: Day?
  }

  public let steps: [Step]

  /// - Parameters:
  ///   - improvements: the ideas of the plan
  ///   - actions: what was made of them
  ///   - hasNext: whether a later assessment against the same catalogue is recorded
  public init(
    _ assessment: Record<Assessment>, improvements: [Record<AssessmentImprovement>], actions: [Record<Action>],
    hasNext: Bool
  ) {
    let state = assessment.state ?? .prepared
    let isReported = state == .reported || state == .approved
    func told(_ day: Day?) -> State { day == nil ? .open : .done }
    let isPlanned = assessment.method != nil && assessment.leader != nil
    let withAction = improvements.count { $0.action != nil }
    let finished = actions.count { [.completed, .verified, .cancelled].contains($0.state ?? .planned) }
    let begun = actions.count { ($0.state ?? .planned) != .planned }
    let states: [(State, Day?)] = [
      (isPlanned ? .done : .underway, nil),
      (told(assessment.announcedOn), assessment.announcedOn),
      (assessment.assessors.isEmpty ? .open : .done, nil),
      (told(assessment.trainedOn), assessment.trainedOn),
      (isReported ? .done : state == .prepared ? .open : .underway, assessment.reportedOn),
      (isReported ? .done : .open, assessment.reportedOn),
      (improvements.isEmpty ? .open : withAction == improvements.count ? .done : .underway, nil),
      (told(assessment.planAnnouncedOn), assessment.planAnnouncedOn),
      (!actions.isEmpty && finished == actions.count ? .done : begun > 0 ? .underway : .open, nil),
      (hasNext || assessment.nextOn != nil ? .done : .open, assessment.nextOn),
    ]
    steps = states.enumerated().map { Step(number: $0 + 1, state: $1.0, day: $1.1) }
  }
}
