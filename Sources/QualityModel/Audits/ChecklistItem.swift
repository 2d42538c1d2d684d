/// A question of an audit's checklist with its answer.
public struct ChecklistItem: RecordKind {
  public static let key = "checklistItem"
  public static let fields = ChecklistItem()
  public static let schema = RecordSchema(
    fields, aliases: ["checklist"], id: .yearly(prefix: "CL", yearOf: "audit", digits: 3), title: "question",
    lookups: [["audit"]])

  public let audit = Fields.requiredReference(to: Audit.self)
  public let order = Fields.integer()
  public let question = Fields.requiredLongText()
  public let criterion = Fields.text()
  public let answer = Fields.longText()
  public let evidence = Fields.longText()
}
