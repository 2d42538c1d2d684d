/// Makes a nonconformity from a complaint or an appeal that was found to be right.
public struct FeedbackNonconformity {
  private let feedback: Record<Feedback>

  /// - Throws: `feedback.not-upheld` if nobody found it right; `feedback.has-nonconformity` if there is one already
  public init(_ feedback: Record<Feedback>) throws {
    guard feedback.upheld == true, feedback.kind == .complaint || feedback.kind == .appeal else {
      throw Refusal(
        .rule, "feedback.not-upheld",
        ["record": feedback.id.text, "state": (feedback.state ?? .received).rawValue])
    }
    if let known = feedback.nonconformity {
      throw Refusal(.rule, "feedback.has-nonconformity", ["record": feedback.id.text, "nonconformity": known.text])
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
    nonconformity.severity = .minor
    nonconformity.unit = feedback.unit
    nonconformity.service = feedback.service
    return nonconformity
  }
}
