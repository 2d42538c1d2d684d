/// An inspection by an authority from outside.
public struct ExternalInspection: StatefulKind {
  public static let key = "inspection"
  public static let fields = ExternalInspection().named()
  public static let schema = RecordSchema(ExternalInspection.self)
  public static let identity = KindIdentity<ExternalInspection>.yearly(prefix: "INS", yearOf: \.day, digits: 2)
  public static var titleField: FieldPath<ExternalInspection> { \.body }
  public static let area = KindArea.audit
  public static let aliases = ["parbaude"]
  public static var dayField: FieldPath<ExternalInspection>? { \.day }
  public static var daysInOrder: [(earlier: FieldPath<ExternalInspection>, later: FieldPath<ExternalInspection>)] {
    [(\.day, \.answeredOn)]
  }
  public static var evidentStates: [EvidentState.Of<ExternalInspection>] {
    [.state(.answered, whenSet: \.answeredOn), .state(.closed, when: { $0.result == .withoutDemands })]
  }
  public static var next: NextCommand.Of<ExternalInspection>? { .command("inspection demand") }
  public static var waits: [WaitRule.Of<ExternalInspection>] {
    [
      .main(
        "answer", .due(\.answerDue, until: \.answeredOn), and: .isIn(\.state, [.registered]),
        // Without a day the authority asks for no answer.
        owing: .never, for: [],
        units: [.field(\.unit)],
        steps: ["": "inspection answer"])
    ]
  }

  /// Official name of the authority that inspects.
  public let body = Fields.requiredText()
  /// Number of the act in which the authority wrote down what it found.
  public let actNumber = Fields.text()
  /// Day on which it was held or, if only that is known, the date of the act.
  public let day = Fields.requiredDay()
  /// Where the inspection was held.
  public let unit = Fields.reference(to: OrganisationUnit.self)
  /// The social service that was inspected.
  public let service = Fields.reference(to: Service.self)
  /// What was inspected, such as fire safety or hygiene.
  public let topic = Fields.text()
  /// Whether anything was demanded; without demands the inspection is closed at once.
  public let result = Fields.choice(Result.self)
  /// Whether it is registered, answered or closed; changed only by steps.
  public let state = Fields.choice(State.self)
  /// Last day for answering the authority; empty: it asks for no answer.
  public let answerDue = Fields.day()
  /// Day the answer was sent; the day of the step `answer` unless another is told.
  public let answeredOn = Fields.day()

  /// Whether the authority demanded something.
  public enum Result: String, Choice {
    case withoutDemands, demands
  }

  /// Where the inspection stands.
  public enum State: String, Choice {
    case registered, answered, closed
  }
}
