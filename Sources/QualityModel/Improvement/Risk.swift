/// A risk or an opportunity with its weight before and after treatment (ISO 9001:2015, 6.1).
public struct Risk: RecordKind {
  public static let key = "risk"
  public static let fields = Risk().named()
  public static let schema = RecordSchema(Risk.self)
  public static let identity = KindIdentity<Risk>.counted(prefix: "R", digits: 2)
  public static var titleField: FieldPath<Risk> { \.title }
  public static var personField: FieldPath<Risk>? { \.owner }
  public static let area = KindArea.audit
  public static let aliases = ["iespeja", "risks"]
  public static var dayField: FieldPath<Risk>? { \.reviewed }
  public static var waits: [WaitRule.Of<Risk>] {
    [
      .wait(
        "review", .after(\.reviewed, .riskReview), while: .isSet(\.reviewed),
        for: [.field(\.owner), .through(\.process, \.owner)],
        units: [.through(\.owner, \.unit)],
        processes: [.field(\.process)], steps: ["": "risk edit {id} --reviewed DAY"])
    ]
  }

  /// What could happen, in a few words.
  public let title = Fields.requiredText()
  /// Whether it threatens or helps; the two are counted apart.
  public let kind = Fields.choice(Kind.self)
  /// Whose result it can change; counts when audits are planned.
  public let process = Fields.reference(to: QualityProcess.self)
  /// What could bring it about.
  public let cause = Fields.longText()
  /// What would follow for clients and the organisation if it happened.
  public let effect = Fields.longText()
  /// How probable it is before treatment, from 1 (hardly) to 5 (almost certain).
  public let likelihood = Fields.requiredInteger(1...5)
  /// How heavy the consequences would be before treatment, from 1 (slight) to 5 (very heavy).
  public let impact = Fields.requiredInteger(1...5)
  /// What is chosen: to avoid, reduce, share or accept it, or to pursue the opportunity.
  public let treatment = Fields.choice(Treatment.self)
  /// What is done about it, in words or as identifiers of actions, separated by semicolons.
  public let actions = Fields.textList()
  /// How probable it still is after treatment, from 1 (hardly) to 5 (almost certain).
  public let residualLikelihood = Fields.integer(1...5)
  /// How heavy the consequences would be after treatment, from 1 (slight) to 5 (very heavy).
  public let residualImpact = Fields.integer(1...5)
  /// Who watches it and sees that something is done.
  public let owner = Fields.reference(to: Person.self)
  /// Day of the last look at it; the next one is usually due after a year.
  public let reviewed = Fields.day()
  /// Whether the treatment achieved what it was for.
  public let effective = Fields.choice(Effectiveness.self)

  /// Whether it threatens or helps.
  public enum Kind: String, Choice {
    case risk, opportunity
  }

  /// What is done about it.
  public enum Treatment: String, Choice {
    case avoid, reduce, share, accept, pursue
  }
}
