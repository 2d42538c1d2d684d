/// What an inspection demanded, with its term.
public struct InspectionDemand: EnteredKind {
  public static let key = "demand"
  public static let fields = InspectionDemand().named()
  public static let schema = RecordSchema(InspectionDemand.self)
  public static let identity = KindIdentity<InspectionDemand>.yearly(prefix: "DM", yearOf: \.inspection, digits: 2)
  public static var titleField: FieldPath<InspectionDemand> { \.text }
  public static let area = KindArea.audit
  public static let aliases = ["uzdevums"]
  public static var lookups: [[FieldPath<InspectionDemand>]] {
    [[\.inspection]]
  }
  public static var evidentStates: [EvidentState.Of<InspectionDemand>] {
    [.state(.done, whenSet: \.completedOn)]
  }
  public static var firstTerms: [(first: FieldPath<InspectionDemand>, current: FieldPath<InspectionDemand>)] {
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

  /// The inspection after which it was ordered.
  public let inspection = Fields.requiredReference(to: ExternalInspection.self)
  /// What must be done, close to the words of the act, without names of clients.
  public let text = Fields.requiredLongText()
  /// Last day the authority gives; moved only by the step `extend`.
  public let due = Fields.day()
  /// The first term; it stays when the authority extends it.
  public let firstDue = Fields.day()
  /// Whether it is open or done; changed only by steps.
  public let state = Fields.choice(State.self)
  /// Day it was confirmed that the demand is satisfied; set by the step `complete`.
  public let completedOn = Fields.day()
  /// How the demand was satisfied; told with the step `complete`.
  public let result = Fields.longText()
  /// The nonconformity with which the demand is dealt with; otherwise there is an action.
  public let nonconformity = Fields.reference(to: Nonconformity.self)
  /// The action by which the demand is satisfied, if there is no nonconformity.
  public let action = Fields.reference(to: Action.self)
  /// Who entered the step `complete` for the person who took it; set by that step.
  public let enteredBy = Fields.reference(to: Person.self)

  /// Whether the demand is met.
  public enum State: String, Choice {
    case open, done
  }
}
