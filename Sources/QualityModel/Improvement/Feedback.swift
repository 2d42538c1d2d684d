/// A complaint, proposal, thanks or appeal that somebody gave (ISO 10002).
public struct Feedback: StatefulKind {
  public static let key = "feedback"
  public static let fields = Feedback().named()
  public static let schema = RecordSchema(Feedback.self)
  public static let identity = KindIdentity<Feedback>.yearly(prefix: "FB", yearOf: \.received, digits: 3)
  public static var titleField: PartialKeyPath<Feedback> { \.text }
  public static let area = KindArea.audit
  public static let aliases = ["complaint", "atsauksme", "pateiciba", "priekslikums", "sudziba"]
  public static var dayField: PartialKeyPath<Feedback>? { \.received }
  public static var daysInOrder: [(earlier: PartialKeyPath<Feedback>, later: PartialKeyPath<Feedback>)] {
    [(\.received, \.answeredOn)]
  }
  public static var rights: KindRights.Of<Feedback> { .reported() }
  public static var evidentStates: [EvidentState.Of<Feedback>] {
    [.state(.answered, whenSet: \.answeredOn)]
  }
  public static var waits: [WaitRule.Of<Feedback>] {
    [
      .main(
        "answer",
        .due(\.answerDue, while: \.state, in: [State.received, .acknowledged, .examined]),
        for: [.through(\.unit, \.head)], units: [.field(\.unit)],
        steps: ["received": "feedback examine", "acknowledged": "feedback examine", "": "feedback answer"]),
      .wait(
        "forward", .on(\.forwardDue),
        while: .all([.isIn(\.state, [.received]), .isEmpty(\.answeredOn)]),
        for: [.through(\.unit, \.head)], units: [.field(\.unit)], steps: ["": "feedback acknowledge"]),
    ]
  }

  public let kind = Fields.requiredChoice(Kind.self, standard: .complaint)
  public let received = Fields.requiredDay()
  public let from = Fields.choice(Sender.self)
  public let channel = Fields.choice(Channel.self)
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let service = Fields.reference(to: Service.self)
  public let text = Fields.requiredLongText()
  public let complex = Fields.boolean()
  /// The last day on which it can be passed on to whom it concerns, if it concerns somebody else.
  public let forwardDue = Fields.day()
  public let answerDue = Fields.day()
  public let acknowledgedOn = Fields.day()
  /// To which authority it was forwarded as not being ours to answer, and when.
  public let forwardedTo = Fields.text()
  public let forwardedOn = Fields.day()
  /// What was found when it was examined.
  public let examination = Fields.longText()
  public let answeredOn = Fields.day()
  public let upheld = Fields.boolean()
  public let state = Fields.choice(State.self)
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
  }
}
