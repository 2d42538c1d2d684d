/// The yearly evaluation of a partner or external provider (ISO 9001:2015, 8.4.1).
public struct PartnerEvaluation: RecordKind {
  public static let key = "partnerEvaluation"
  public static let fields = PartnerEvaluation()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "XE", yearOf: "year", digits: 2), title: "partner", day: "year")

  public let partner = Fields.requiredReference(to: Partner.self)
  public let year = Fields.requiredYear()
  public let by = Fields.reference(to: Person.self)
  public let scores = Fields.textList()
  public let result = Fields.choice(Result.self)
  public let actions = Fields.longText()

  /// The judgement on the partner.
  public enum Result: String, Choice {
    case good, acceptable, poor
  }
}
