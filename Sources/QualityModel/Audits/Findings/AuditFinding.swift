/// What an audit found, against a criterion and with its evidence (ISO 19011, 6.4.8).
public struct AuditFinding: RecordKind {
  public static let key = "finding"
  public static let fields = AuditFinding().named()
  public static let schema = RecordSchema(AuditFinding.self)
  public static let identity = KindIdentity<AuditFinding>.yearly(prefix: "F", yearOf: \.audit, digits: 3)
  public static var titleField: PartialKeyPath<AuditFinding> { \.title }
  public static let area = KindArea.audit
  public static let aliases = ["konstatejums"]
  public static var lookups: [[PartialKeyPath<AuditFinding>]] {
    [[\.audit, \.class]]
  }

  public let audit = Fields.requiredReference(to: Audit.self)
  public let `class` = Fields.requiredChoice(Class.self, standard: .observation)
  public let process = Fields.reference(to: QualityProcess.self)
  public let criterion = Fields.requiredCriterion()
  public let evidence = Fields.requiredLongText()
  public let title = Fields.requiredText()
  public let nonconformity = Fields.reference(to: Nonconformity.self)

  /// How a finding is graded; only minor and major are nonconformities.
  public enum Class: String, Choice {
    case conformity, goodPractice, opportunity, observation, minor, major
  }
}
