/// A cause of a nonconformity, found by five whys or on one of Ishikawa's branches.
public struct Cause: RecordKind {
  public static let key = "cause"
  public static let fields = Cause().named()
  public static let schema = RecordSchema(Cause.self)
  public static let identity = KindIdentity<Cause>.yearly(prefix: "C", yearOf: \.nonconformity, digits: 3)
  public static var titleField: FieldPath<Cause> { \.text }
  public static let area = KindArea.audit
  public static let aliases = ["celonis"]
  public static var parentField: FieldPath<Cause>? { \.parent }
  public static var lookups: [[FieldPath<Cause>]] {
    [[\.nonconformity]]
  }

  /// Of what the causes are sought.
  public let nonconformity = Fields.requiredReference(to: Nonconformity.self)
  /// Whether it is sought by five whys or on an Ishikawa diagram.
  public let method = Fields.choice(Method.self)
  /// Which of the six areas of the Ishikawa diagram it belongs to.
  public let branch = Fields.choice(Branch.self)
  /// The cause that this one explains in turn; empty: the nonconformity itself.
  public let parent = Fields.reference(to: Cause.self)
  /// Why it came about, in one sentence; not who is to blame.
  public let text = Fields.requiredLongText()
  /// What shows that it really was so.
  public let evidence = Fields.longText()
  /// Yes for what must be removed so that the nonconformity does not come back.
  public let isRoot = Fields.boolean()

  /// How the cause was looked for.
  public enum Method: String, Choice {
    case fiveWhys, ishikawa
  }

  /// The six branches for services.
  public enum Branch: String, Choice {
    case people, methods, equipment, information, environment, management
  }
}
