/// An idea for improvement that came out of a self-assessment.
public struct AssessmentImprovement: RecordKind {
  public static let key = "improvement"
  public static let fields = AssessmentImprovement()
  public static let schema = RecordSchema(
    fields, id: .counted(prefix: "IM", digits: 3), title: "title", lookups: [["assessment"]])

  public let assessment = Fields.requiredReference(to: Assessment.self)
  public let criterion = Fields.text()
  public let title = Fields.requiredText()
  public let weight = Fields.integer(1...5)
  public let ease = Fields.integer(1...5)
  public let quickWin = Fields.boolean()
  public let action = Fields.reference(to: Action.self)
}
