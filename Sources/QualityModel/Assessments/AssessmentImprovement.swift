/// An idea for improvement that came out of a self-assessment.
public struct AssessmentImprovement: RecordKind {
  public static let key = "improvement"
  public static let fields = AssessmentImprovement().named()
  public static let schema = RecordSchema(AssessmentImprovement.self)
  public static let identity = KindIdentity<AssessmentImprovement>.counted(prefix: "IM", digits: 3)
  public static var titleField: FieldPath<AssessmentImprovement> { \.title }
  public static let area = KindArea.assessment
  public static let aliases = ["pilnveide"]
  public static var lookups: [[FieldPath<AssessmentImprovement>]] {
    [[\.assessment]]
  }
  public static var rights: KindRights.Of<AssessmentImprovement> { .reported }

  /// In which self-assessment it came up.
  public let assessment = Fields.requiredReference(to: Assessment.self)
  /// What it would better fulfil, as `catalogue:number`.
  public let criterion = Fields.criterion()
  /// What should be better or be done, in one sentence.
  public let title = Fields.requiredText()
  /// How much it matters for the organisation's aims, from 1 (little) to 5 (very much).
  public let weight = Fields.integer(1...5)
  /// How easily it can be carried out, from 1 (hard) to 5 (easy).
  public let ease = Fields.integer(1...5)
  /// Yes if three months are enough; empty: weight and ease decide.
  public let quickWin = Fields.boolean()
  /// What was planned to carry it out; linked by the program with `assessment plan`.
  public let action = Fields.reference(to: Action.self)
}
