/// What an inspection demanded, with its term.
public struct InspectionDemand: StatefulKind {
  public static let key = "demand"
  public static let fields = InspectionDemand().named()
  public static let schema = RecordSchema(InspectionDemand.self)
  public static let identity = KindIdentity<InspectionDemand>.yearly(prefix: "DM", yearOf: \.inspection, digits: 2)
  public static var titleField: PartialKeyPath<InspectionDemand> { \.text }
  public static let area = KindArea.audit
  public static let aliases = ["uzdevums"]
  public static var lookups: [[PartialKeyPath<InspectionDemand>]] {
    [[\.inspection]]
  }
  public static var evidentStates: [EvidentState.Of<InspectionDemand>] {
    [.state(.done, whenSet: \.completedOn)]
  }
  public static var firstTerms: [(first: PartialKeyPath<InspectionDemand>, current: PartialKeyPath<InspectionDemand>)] {
    [(\.firstDue, \.due)]
  }
  public static var waits: [WaitRule.Of<InspectionDemand>] {
    [
      .main(
        "due", .due(\.due, while: \.state, in: [InspectionDemand.State.open]), for: [.through(\.action, \.responsible)],
        units: [.through(\.inspection, \.unit)],
        processes: [.through(\.nonconformity, \.process)],
        steps: ["": "demand complete"])
    ]
  }

  public let inspection = Fields.requiredReference(to: ExternalInspection.self)
  public let text = Fields.requiredLongText()
  public let due = Fields.day()
  /// The first term; it stays when the authority extends it.
  public let firstDue = Fields.day()
  public let state = Fields.choice(State.self)
  public let completedOn = Fields.day()
  public let result = Fields.longText()
  public let nonconformity = Fields.reference(to: Nonconformity.self)
  public let action = Fields.reference(to: Action.self)

  /// Whether the demand is met.
  public enum State: String, Choice {
    case open, done
  }
}
