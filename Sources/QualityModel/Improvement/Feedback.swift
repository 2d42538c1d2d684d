/// A complaint, proposal, thanks or appeal that somebody gave (ISO 10002).
public struct Feedback: StatefulKind {
  public static let key = "feedback"
  public static let fields = Feedback().named()
  public static let schema = RecordSchema(Feedback.self)
  public static let identity = KindIdentity<Feedback>.yearly(prefix: "FB", yearOf: \.received, digits: 3)
  public static var titleField: FieldPath<Feedback> { \.text }
  public static let area = KindArea.audit
  public static let aliases = ["complaint", "atsauksme", "pateiciba", "priekslikums", "sudziba"]
  public static var dayField: FieldPath<Feedback>? { \.received }
  public static var daysInOrder: [(earlier: FieldPath<Feedback>, later: FieldPath<Feedback>)] {
    [
      (\.received, \.acknowledgedOn), (\.received, \.forwardedOn), (\.acknowledgedOn, \.forwardedOn),
      (\.received, \.answeredOn), (\.acknowledgedOn, \.answeredOn), (\.forwardedOn, \.answeredOn),
    ]
  }
  public static var evidentStates: [EvidentState.Of<Feedback>] {
    [.state(.answered, whenSet: \.answeredOn)]
  }
  public static var waits: [WaitRule.Of<Feedback>] {
    [
      .main(
        "answer",
        .due(\.answerDue, while: \.state, in: State.open),
        // Thanks need no answer, and nobody can be answered who gave no name.
        owing: .all([.not(.isIn(\.kind, [.thanks])), .not(.isIn(\.from, [.anonymous]))]),
        for: [.through(\.unit, \.head)], units: [.field(\.unit)],
        steps: ["received": "feedback examine", "acknowledged": "feedback examine", "": "feedback answer"]),
      .wait(
        "forward", .on(\.forwardDue),
        while: .all([.isIn(\.state, [.received]), .isEmpty(\.answeredOn)]),
        for: [.through(\.unit, \.head)], units: [.field(\.unit)], steps: ["": "feedback acknowledge"]),
    ]
  }

  /// Whether it complains, proposes, thanks or appeals against a decision.
  public let kind = Fields.requiredChoice(Kind.self, standard: .complaint)
  /// Day it reached the organisation; terms are counted from the day after.
  public let received = Fields.requiredDay()
  /// What sort of person gave it; never a name.
  public let from = Fields.choice(Sender.self)
  /// Whether it came by letter, by telephone or otherwise.
  public let channel = Fields.choice(Channel.self)
  /// Whose work it is about; the head of the unit may deal with it.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// The social service that it is about.
  public let service = Fields.reference(to: Service.self)
  /// What was said, in short, without names or other data of clients.
  public let text = Fields.requiredLongText()
  /// Yes if more must be found out first, for which the law gives more time.
  public let complex = Fields.boolean()
  /// The last day on which it can be passed on to whom it concerns, if it concerns somebody else.
  public let forwardDue = Fields.day()
  /// Last day for answering; computed by the law's term unless told, moved only by `extend`.
  public let answerDue = Fields.day()
  /// Day the giver was told that it has arrived; set by the step `acknowledge`.
  public let acknowledgedOn = Fields.day()
  /// To which authority it was forwarded as not being ours to answer, and when.
  public let forwardedTo = Fields.text()
  /// Day it was passed on; set by the step `forward`.
  public let forwardedOn = Fields.day()
  /// What was found when it was examined.
  public let examination = Fields.longText()
  /// Day the answer was given; the day of the step `answer` unless another is told.
  public let answeredOn = Fields.day()
  /// Whether the giver was right; for complaints and appeals told with the step `examine`.
  public let upheld = Fields.boolean()
  /// How far it has come from receipt to closure; changed only by steps.
  public let state = Fields.choice(State.self)
  /// The nonconformity registered because the complaint or appeal was right.
  public let nonconformity = Fields.reference(to: Nonconformity.self)

  /// What was given.
  public enum Kind: String, Choice {
    case complaint, proposal, thanks, appeal
  }

  /// Who gave it.
  public enum Sender: String, Choice {
    case client, relative, employee, partner, unitHead, anonymous
  }

  /// How it came.
  public enum Channel: String, Choice {
    case letter, email, phone, inPerson, box, eAddress, form
  }

  /// Where the answer stands.
  public enum State: String, Choice {
    case received, acknowledged, examined, answered, forwarded, closed

    /// The states in which an answer is still owed.
    public static let open: [State] = [.received, .acknowledged, .examined]
  }
}
