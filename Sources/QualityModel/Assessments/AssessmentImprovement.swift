/// An idea for improvement that came out of a self-assessment.
public struct AssessmentImprovement: RecordKind {
  public static let key = "improvement"
  public static let fields = AssessmentImprovement().named()
  public static let schema = RecordSchema(AssessmentImprovement.self)
  public static let identity = KindIdentity<AssessmentImprovement>.counted(prefix: "IM", digits: 3)
  public static var titleField: PartialKeyPath<AssessmentImprovement> { \.title }
  public static let area = KindArea.assessment
  public static let aliases = ["pilnveide"]
  public static var lookups: [[PartialKeyPath<AssessmentImprovement>]] {
    [[\.assessment]]
  }
  public static var rights: KindRights.Of<AssessmentImprovement> { .reported() }

  public let assessment = Fields.requiredReference(to: Assessment.self)
  public let criterion = Fields.criterion()
  public let title = Fields.requiredText()
  public let weight = Fields.integer(1...5)
  public let ease = Fields.integer(1...5)
  public let quickWin = Fields.boolean()
  public let action = Fields.reference(to: Action.self)
}
