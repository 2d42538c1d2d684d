/// An inspection by an authority from outside.
public struct ExternalInspection: StatefulKind {
  public static let key = "inspection"
  public static let fields = ExternalInspection().named()
  public static let schema = RecordSchema(ExternalInspection.self)
  public static let identity = KindIdentity<ExternalInspection>.yearly(prefix: "INS", yearOf: \.day, digits: 2)
  public static var titleField: PartialKeyPath<ExternalInspection> { \.body }
  public static let area = KindArea.audit
  public static let aliases = ["parbaude"]
  public static var dayField: PartialKeyPath<ExternalInspection>? { \.day }
  public static var daysInOrder:
    [(earlier: PartialKeyPath<ExternalInspection>, later: PartialKeyPath<ExternalInspection>)]
  {
    [(\.day, \.answeredOn)]
  }
  public static var evidentStates: [EvidentState.Of<ExternalInspection>] {
    [.state(.answered, whenSet: \.answeredOn), .state(.closed, when: { $0.result == .withoutDemands })]
  }
  public static var next: NextCommand.Of<ExternalInspection>? { .command("inspection demand") }
  public static var waits: [WaitRule.Of<ExternalInspection>] {
    [
      .main(
        "answer", .due(\.answerDue, until: \.answeredOn), and: .isIn(\.state, [.registered]), for: [],
        units: [.field(\.unit)],
        steps: ["": "inspection answer"])
    ]
  }

  public let body = Fields.requiredText()
  public let actNumber = Fields.text()
  public let day = Fields.requiredDay()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let service = Fields.reference(to: Service.self)
  public let topic = Fields.text()
  public let result = Fields.choice(Result.self)
  public let state = Fields.choice(State.self)
  public let answerDue = Fields.day()
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
