/// The score of a criterion by one assessor, or by all together where no assessor is named.
public struct CriterionScore: RecordKind {
  public static let key = "score"
  public static let fields = CriterionScore().named()
  public static let schema = RecordSchema(CriterionScore.self)
  public static let identity = KindIdentity<CriterionScore>.natural([\.assessment, \.criterion, \.assessor])
  public static var titleField: PartialKeyPath<CriterionScore> { \.criterion }
  public static let area = KindArea.assessment
  public static let aliases = ["vertejums"]
  public static var rights: KindRights.Of<CriterionScore> { .reported(own: \.assessor) }

  public let assessment = Fields.requiredReference(to: Assessment.self)
  public let criterion = Fields.requiredCriterion()
  public let assessor = Fields.reference(to: Person.self)
  public let plan = Fields.integer(0...100)
  public let `do` = Fields.integer(0...100)
  public let check = Fields.integer(0...100)
  public let act = Fields.integer(0...100)
  public let trends = Fields.integer(0...100)
  public let targets = Fields.integer(0...100)
  public let value = Fields.number()
  public let level = Fields.integer(0...5)
  public let fulfilment = Fields.choice(Fulfilment.self)
  public let strengths = Fields.longText()
  public let improvements = Fields.longText()
  /// What could be done, in the assessor's words.
  public let ideas = Fields.longText()
  public let evidence = Fields.textList()
  public let reason = Fields.longText()
  /// Who wrote down what all agreed on, and when.
  public let agreedBy = Fields.reference(to: Person.self)
  public let agreedOn = Fields.day()
  /// What the criterion said when all agreed on it, as a fingerprint.
  public let fingerprint = Fields.text()

  /// Whether a requirement is met.
  public enum Fulfilment: String, Choice {
    case met, partly, notMet, notApplicable
  }
}
