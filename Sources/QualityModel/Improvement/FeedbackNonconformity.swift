/// Makes a nonconformity from a complaint or an appeal that was found to be right.
public struct FeedbackNonconformity {
  private let feedback: Record<Feedback>

  /// - Throws: `feedback.not-upheld` if nobody found it right; `feedback.has-nonconformity` if there is one already
  public init(_ feedback: Record<Feedback>) throws {
    guard feedback.upheld == true, feedback.kind == .complaint || feedback.kind == .appeal else {
      throw Refusal(
        .rule, .feedbackNotUpheld,
        [
          "record": .record(feedback.id.text),
          "state": .state((feedback.state ?? .received).rawValue, of: Feedback.key),
        ])
    }
    if let known = feedback.nonconformity {
      throw Refusal(
        .rule, .feedbackHasNonconformity, ["record": .record(feedback.id.text), "nonconformity": .record(known.text)])
    }
    self.feedback = feedback
  }

  /// The nonconformity with the links that the complaint gives.
  public var nonconformity: Record<Nonconformity> {
    var nonconformity = Record<Nonconformity>()
    nonconformity.title = ShortTitle.of(feedback.text)
    nonconformity.description = feedback.examination ?? feedback.text
    nonconformity.found = feedback.received
    nonconformity.source = .complaint
    nonconformity.sourceRecord = feedback.id.text
    nonconformity.unit = feedback.unit
    nonconformity.service = feedback.service
    return nonconformity
  }
}

extension Refusal.ID {
  static let feedbackHasNonconformity = Refusal.ID("feedback.has-nonconformity")
  static let feedbackNotUpheld = Refusal.ID("feedback.not-upheld")
}
