/// An internal or external issue that matters for the system (ISO 9001:2015, 4.1).
public struct ContextIssue: RecordKind {
  public static let key = "issue"
  public static let fields = ContextIssue().named()
  public static let schema = RecordSchema(ContextIssue.self)
  public static let identity = KindIdentity<ContextIssue>.yearly(prefix: "I", yearOf: \.year, digits: 2)
  public static var titleField: FieldPath<ContextIssue> { \.title }
  public static let area = KindArea.organisation
  public static let aliases = ["faktors", "konteksts"]
  public static var dayField: FieldPath<ContextIssue>? { \.year }
  public static var rights: KindRights.Of<ContextIssue> { .reported }

  /// The matter in a few words, such as a new law or staff leaving.
  public let title = Fields.requiredText()
  /// Whether it comes from outside the organisation or from inside.
  public let kind = Fields.choice(Kind.self)
  /// Whether it helps the system, hinders it or does both.
  public let effect = Fields.choice(Effect.self)
  /// What is new about it since the last management review.
  public let changed = Fields.longText()
  /// The year in whose management review it is to be looked at.
  public let year = Fields.year()
  /// The processes that it concerns; none: it concerns the system as a whole.
  public let processes = Fields.references(to: QualityProcess.self)

  /// Where the issue comes from.
  public enum Kind: String, Choice {
    case `internal`, external
  }

  /// Whether it helps or hinders.
  public enum Effect: String, Choice {
    case positive, negative, both
  }
}
