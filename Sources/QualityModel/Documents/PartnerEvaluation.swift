/// The yearly evaluation of a partner or external provider (ISO 9001:2015, 8.4.1).
public struct PartnerEvaluation: RecordKind {
  public static let key = "partnerEvaluation"
  public static let fields = PartnerEvaluation().named()
  public static let schema = RecordSchema(PartnerEvaluation.self)
  public static let identity = KindIdentity<PartnerEvaluation>.yearly(prefix: "XE", yearOf: \.year, digits: 2)
  public static var titleField: FieldPath<PartnerEvaluation> { \.partner }
  public static var outcomeField: FieldPath<PartnerEvaluation>? { \.result }
  public static var personField: FieldPath<PartnerEvaluation>? { \.by }
  public static let area = KindArea.documents
  public static let aliases = ["partnera-novertejums"]
  public static var dayField: FieldPath<PartnerEvaluation>? { \.year }

  /// Whose work is evaluated.
  public let partner = Fields.requiredReference(to: Partner.self)
  /// The year whose cooperation is evaluated.
  public let year = Fields.requiredYear()
  /// Who gave the marks.
  public let by = Fields.reference(to: Person.self)
  /// The mark for each criterion, such as `Deadlines: 4`, separated by semicolons.
  public let scores = Fields.textList().itemised()
  /// The overall judgement that follows from the marks.
  public let result = Fields.choice(Result.self)
  /// What is done about it, such as asking for improvements or seeking another partner.
  public let actions = Fields.longText()

  /// The judgement on the partner.
  public enum Result: String, Choice {
    case good, acceptable, poor
  }
}
