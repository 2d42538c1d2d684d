/// A question of an audit's checklist with its answer.
public struct ChecklistItem: RecordKind {
  public static let key = "checklistItem"
  public static let fields = ChecklistItem().named()
  public static let schema = RecordSchema(ChecklistItem.self)
  public static let identity = KindIdentity<ChecklistItem>.yearly(prefix: "CL", yearOf: \.audit, digits: 3)
  public static var titleField: FieldPath<ChecklistItem> { \.question }
  public static var outcomeField: FieldPath<ChecklistItem>? { \.result }
  public static let area = KindArea.audit
  public static let aliases = ["checklist", "kontrolsaraksts"]
  public static var lookups: [[FieldPath<ChecklistItem>]] {
    [[\.audit]]
  }

  /// The audit in which the question is asked.
  public let audit = Fields.requiredReference(to: Audit.self)
  /// Place in the checklist, from 1.
  public let order = Fields.integer()
  /// What is to be asked or looked at.
  public let question = Fields.requiredLongText()
  /// The requirement behind the question, as `catalogue:number`.
  public let criterion = Fields.criterion()
  /// What was found out; empty: the question was not examined.
  public let result = Fields.choice(Result.self)
  /// What was heard and seen, in the auditor's words.
  public let answer = Fields.longText()
  /// What was looked at, so that others can find it: documents, records, places.
  public let evidence = Fields.longText()
  /// The record from which the question comes: an earlier finding, a risk, a changed document.
  public let sourceRecord = Fields.anyReference()

  /// Day on which it was corrected after the report was issued; set by the program.
  public let correctedOn = Fields.day()
  /// Who corrected it after the report was issued; set by the program.
  public let correctedBy = Fields.reference(to: Person.self)
  /// Why it was corrected after the report was issued; the report shows it.
  public let correction = Fields.longText()

  /// What can be answered. A question that was not examined says nothing of conformity.
  public enum Result: String, Choice {
    case conforms, doesNotConform, notApplicable, notExamined
  }
}
