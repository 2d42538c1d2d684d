/// Something to be done: a correction, a corrective or preventive action, an improvement, a decision of a review.
public struct Action: StatefulKind {
  public static let key = "action"
  public static let fields = Action().named()
  public static let schema = RecordSchema(Action.self)
  public static let identity = KindIdentity<Action>.yearly(prefix: "ACT", yearOf: \.due, digits: 3)
  public static var titleField: PartialKeyPath<Action> { \.title }
  public static var personField: PartialKeyPath<Action>? { \.responsible }
  public static let area = KindArea.audit
  public static let aliases = ["act", "darbiba", "pasakums"]
  public static var dayField: PartialKeyPath<Action>? { \.due }
  public static var daysInOrder: [(earlier: PartialKeyPath<Action>, later: PartialKeyPath<Action>)] {
    [(\.startedOn, \.completedOn), (\.completedOn, \.verifiedOn)]
  }
  public static var lookups: [[PartialKeyPath<Action>]] {
    [
      [\.for], [\.firstDue, \.completedOn, \.plannedCost, \.spentCost],
      [\.completedOn, \.registered, \.startedOn, \.due], [\.verifiedOn],
    ]
  }
  public static var evidentStates: [EvidentState.Of<Action>] {
    [.state(.completed, whenSet: \.completedOn)]
  }
  public static var firstTerms: [(first: PartialKeyPath<Action>, current: PartialKeyPath<Action>)] {
    [(\.firstDue, \.due)]
  }
  public static var waits: [WaitRule.Of<Action>] {
    [
      .main(
        "due", .due(\.due, while: \.state, in: State.open),
        for: [.field(\.responsible), .field(\.coResponsible)],
        units: [.through(\.for, Nonconformity.self, \.unit), .through(\.responsible, \.unit)],
        processes: [.through(\.for, Nonconformity.self, \.process)],
        steps: ["": "action complete"]),
      .wait(
        "check", .on(\.checkDue), while: .isIn(\.state, [.completed]), for: [.field(\.verifiedBy)],
        else: [.qualityManager, .auditor],
        units: [.through(\.for, Nonconformity.self, \.unit), .through(\.responsible, \.unit)],
        processes: [.through(\.for, Nonconformity.self, \.process)],
        steps: ["": "action verify"]),
    ]
  }

  public let title = Fields.requiredText()
  public let kind = Fields.requiredChoice(Kind.self, standard: .corrective)
  /// The record for which the action is taken.
  public let `for` = Fields.anyReference()
  public let responsible = Fields.requiredReference(to: Person.self)
  public let coResponsible = Fields.references(to: Person.self)
  public let registered = Fields.day()
  public let due = Fields.requiredDay()
  /// The first due day; it stays when the term is extended.
  public let firstDue = Fields.day()
  public let state = Fields.choice(State.self)
  public let progress = Fields.integer(0...100)
  public let startedOn = Fields.day()
  public let completedOn = Fields.day()
  public let completedBy = Fields.reference(to: Person.self)
  public let result = Fields.longText()
  public let checkDue = Fields.day()
  public let verifiedBy = Fields.reference(to: Person.self)
  public let verifiedOn = Fields.day()
  public let verification = Fields.longText()
  public let effective = Fields.choice(Effectiveness.self)
  public let plannedCost = Fields.money()
  public let spentCost = Fields.money()
  public let budgetLine = Fields.text()

  /// Why the action is taken.
  public enum Kind: String, Choice {
    case correction, corrective, preventive, improvement, decision, planItem
  }

  /// Where the action stands.
  public enum State: String, Choice {
    case planned, started, completed, verified, cancelled

    /// The states in which something is still to be done.
    public static let open: [State] = [.planned, .started]
  }
}
