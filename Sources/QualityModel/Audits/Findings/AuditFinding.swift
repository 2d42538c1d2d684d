/// What an audit found, against a criterion and with its evidence (ISO 19011, 6.4.8).
public struct AuditFinding: RecordKind {
  public static let key = "finding"
  public static let fields = AuditFinding().named()
  public static let schema = RecordSchema(AuditFinding.self)
  public static let identity = KindIdentity<AuditFinding>.yearly(prefix: "F", yearOf: \.audit, digits: 3)
  public static var titleField: FieldPath<AuditFinding> { \.title }
  public static let area = KindArea.audit
  public static let aliases = ["konstatejums"]
  public static var lookups: [[FieldPath<AuditFinding>]] {
    [[\.audit, \.class]]
  }

  public static var forms: [ValueForm.Of<AuditFinding>] {
    [
      .form(of: \.criterion) { finding, basis in
        if let cited = try basis.citation(of: finding.criterion, in: finding.audit) { finding.criterion = cited }
      }
    ]
  }

  /// The audit that brought it to light.
  public let audit = Fields.requiredReference(to: Audit.self)
  /// From conformity to major; minor and major ones are also registered as nonconformities.
  public let `class` = Fields.requiredChoice(Class.self, standard: .observation)
  /// Where in the work of the organisation it was found.
  public let process = Fields.reference(to: QualityProcess.self)
  /// The requirement it is held against, as `catalogue:number` or `own: text`; without one there is no finding.
  public let criterion = Fields.requiredKnownCriterion()
  /// What was seen or read, with number or date, without names of clients.
  public let evidence = Fields.requiredLongText()
  /// What was found, in one sentence.
  public let title = Fields.requiredText()
  /// The nonconformity registered for it; for minor and major findings the program makes it.
  public let nonconformity = Fields.reference(to: Nonconformity.self)

  /// Day on which it was corrected after the report was issued; set by the program.
  public let correctedOn = Fields.day()
  /// Who corrected it after the report was issued; set by the program.
  public let correctedBy = Fields.reference(to: Person.self)
  /// Why it was corrected after the report was issued; the report shows it.
  public let correction = Fields.longText()

  /// How a finding is graded; only minor and major are nonconformities.
  public enum Class: String, Choice {
    case conformity, goodPractice, opportunity, observation, minor, major
  }
}
