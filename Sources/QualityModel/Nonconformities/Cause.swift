/// A cause of a nonconformity, found by five whys or on one of Ishikawa's branches.
public struct Cause: RecordKind {
  public static let key = "cause"
  public static let fields = Cause().named()
  public static let schema = RecordSchema(Cause.self)
  public static let identity = KindIdentity<Cause>.yearly(prefix: "C", yearOf: \.nonconformity, digits: 3)
  public static var titleField: PartialKeyPath<Cause> { \.text }
  public static let area = KindArea.audit
  public static let aliases = ["celonis"]
  public static var parentField: PartialKeyPath<Cause>? { \.parent }
  public static var lookups: [[PartialKeyPath<Cause>]] {
    [[\.nonconformity]]
  }
  public static var rights: KindRights.Of<Cause> { .reported() }

  public let nonconformity = Fields.requiredReference(to: Nonconformity.self)
  public let method = Fields.choice(Method.self)
  public let branch = Fields.choice(Branch.self)
  public let parent = Fields.reference(to: Cause.self)
  public let text = Fields.requiredLongText()
  public let evidence = Fields.longText()
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
