/// A risk or an opportunity with its weight before and after treatment (ISO 9001:2015, 6.1).
public struct Risk: RecordKind {
  public static let key = "risk"
  public static let fields = Risk().named()
  public static let schema = RecordSchema(Risk.self)
  public static let identity = KindIdentity<Risk>.counted(prefix: "R", digits: 2)
  public static var titleField: PartialKeyPath<Risk> { \.title }
  public static var personField: PartialKeyPath<Risk>? { \.owner }
  public static let area = KindArea.audit
  public static let aliases = ["iespeja", "risks"]
  public static var dayField: PartialKeyPath<Risk>? { \.reviewed }
  public static var waits: [WaitRule.Of<Risk>] {
    [
      .wait(
        "review", .after(\.reviewed, .riskReview), while: .isSet(\.reviewed),
        for: [.field(\.owner), .through(\.process, \.owner)],
        units: [.through(\.owner, \.unit)],
        processes: [.field(\.process)], steps: ["": "risk edit {id} --reviewed DAY"])
    ]
  }

  public let title = Fields.requiredText()
  public let kind = Fields.choice(Kind.self)
  public let process = Fields.reference(to: QualityProcess.self)
  public let cause = Fields.longText()
  public let effect = Fields.longText()
  public let likelihood = Fields.requiredInteger(1...5)
  public let impact = Fields.requiredInteger(1...5)
  public let treatment = Fields.choice(Treatment.self)
  public let actions = Fields.textList()
  public let residualLikelihood = Fields.integer(1...5)
  public let residualImpact = Fields.integer(1...5)
  public let owner = Fields.reference(to: Person.self)
  public let reviewed = Fields.day()
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
