/// Something to be done: a correction, a corrective or preventive action, an improvement, a decision of a review.
public struct Action: EnteredKind {
  public static let key = "action"
  public static let fields = Action().named()
  public static let schema = RecordSchema(Action.self)
  public static let identity = KindIdentity<Action>.yearly(prefix: "ACT", yearOf: \.due, digits: 3)
  public static var titleField: FieldPath<Action> { \.title }
  public static var personField: FieldPath<Action>? { \.responsible }
  public static let area = KindArea.audit
  public static let aliases = ["act", "darbiba", "pasakums"]
  public static var dayField: FieldPath<Action>? { \.due }
  public static var daysInOrder: [(earlier: FieldPath<Action>, later: FieldPath<Action>)] {
    [
      (\.registered, \.completedOn), (\.startedOn, \.completedOn), (\.completedOn, \.verifiedOn),
    ]
  }
  public static var lookups: [[FieldPath<Action>]] {
    [
      [\.for], [\.firstDue, \.completedOn, \.plannedCost, \.spentCost],
      [\.completedOn, \.registered, \.startedOn, \.due], [\.verifiedOn],
    ]
  }
  public static var evidentStates: [EvidentState.Of<Action>] {
    [.state(.completed, whenSet: \.completedOn)]
  }
  public static var firstTerms: [(first: FieldPath<Action>, current: FieldPath<Action>)] {
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

  /// What is to be done, worded so that one can tell whether it is done.
  public let title = Fields.requiredText()
  /// A correction repairs, a corrective action removes a cause, a preventive one a possible cause.
  public let kind = Fields.requiredChoice(Kind.self, standard: .corrective)
  /// The record for which the action is taken.
  public let `for` = Fields.anyReference().named(among: [
    Nonconformity.key, Feedback.key, Risk.key, PlanItem.key, InspectionDemand.key,
  ])
  /// Who sees that it is done; may not verify or extend it.
  public let responsible = Fields.requiredReference(to: Person.self)
  /// Who helps to get it done; they may not verify it either.
  public let coResponsible = Fields.references(to: Person.self)
  /// Day on which it was planned; the day of writing down unless another is told.
  public let registered = Fields.day()
  /// Last day for getting it done; moved only by the step `extend`.
  public let due = Fields.requiredDay()
  /// The first due day; it stays when the term is extended.
  public let firstDue = Fields.day()
  /// How far it has come from planning to verification; changed only by steps.
  public let state = Fields.choice(State.self)
  /// How much is done, from 0 to 100; told with the step `progress`, 100 with `complete`.
  public let progress = Fields.integer(0...100).counted(in: .percent)
  /// Day on which work began; set by the step `start` or, if it was left out, `complete`.
  public let startedOn = Fields.day()
  /// Day on which it was done; set by the step `complete`.
  public let completedOn = Fields.day()
  /// Who said that it is done and may not verify it; set by the step `complete`.
  public let completedBy = Fields.reference(to: Person.self)
  /// What was done and what came of it; told with the step `complete`.
  public let result = Fields.longText()
  /// First day for verifying; usually 90 days after a corrective or preventive action is done.
  public let checkDue = Fields.day()
  /// Who judged the effect without having done it; set by the step `verify`.
  public let verifiedBy = Fields.reference(to: Person.self)
  /// Day on which the effect was judged; set by the step `verify`.
  public let verifiedOn = Fields.day()
  /// What was looked at and what it showed; told with the step `verify`.
  public let verification = Fields.longText()
  /// Whether it achieved what it was for; told with the step `verify`.
  public let effective = Fields.choice(Effectiveness.self)
  /// What it is expected to cost, in the organisation's currency with two decimals.
  public let plannedCost = Fields.money()
  /// What it cost in the end, in the organisation's currency with two decimals.
  public let spentCost = Fields.money()
  /// Which line of the budget pays for it: the record's identifier or words.
  public let budgetLine = Fields.text()
  /// Who entered the step `verify` for the person who took it; set by that step.
  public let enteredBy = Fields.reference(to: Person.self)

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
