extension FigureTable {
  static let feedbackOfYear = FigureSelection.Of<Feedback>.byDay("feedback received", \.received)
  /// Complaints whose term lies in the year and has come, answered or not: who does not answer is late.
  private static let complaintsDue = FigureSelection.Of<Feedback>.byDay(
    "feedback answer due", \.answerDue, that: .equals(\.kind, .complaint))

  private static func received(_ id: String, _ kind: Feedback.Kind) -> FigureDefinition {
    .count(id, .none, feedbackOfYear, by: .events) { _ in .equals(\.kind, kind) }
  }

  /// Complaints received up to the end of the year and not answered by then.
  private static let unanswered = FigureSelection.Of<Feedback>.records("feedback unanswered") { year in
    .all([
      .equals(\.kind, .complaint), year.has(\.received),
      .any([.isEmpty(\.answeredOn), year.isPassed(by: \.answeredOn)]),
    ])
  }

  /// Input c1: complaints, proposals and thanks.
  public static let feedback: [FigureDefinition] = [
    received("c1-complaints", .complaint), received("c1-proposals", .proposal), received("c1-thanks", .thanks),
    received("c1-appeals", .appeal),
    .share(
      "c1-upheld", .none, feedbackOfYear, part: { _ in .equals(\.upheld, true) },
      of: { _ in .all([.equals(\.kind, .complaint), .isSet(\.upheld)]) }),
    .share("c1-in-time", .higher, complaintsDue, part: { _ in .notAfter(\.answeredOn, \.answerDue) }),
    .count("c1-unanswered", .lower, unanswered),
  ]

  /// Input c1: surveys.
  public static let surveys: [FigureDefinition] = [
    .count("c1-surveys", .none, .byDay("survey opened", \Survey.opened)),
    .composed("c1-response", .percent, .higher, by: .persons, from: Survey.self),
    .composed("c1-satisfaction", .percent, .higher, from: Survey.self),
  ]
}
