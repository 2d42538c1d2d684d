/// The score of a criterion by one assessor, or by all together where no assessor is named.
public struct CriterionScore: RecordKind {
  public static let key = "score"
  public static let fields = CriterionScore().named()
  public static let schema = RecordSchema(CriterionScore.self)
  public static let identity = KindIdentity<CriterionScore>.natural([\.assessment, \.criterion, \.assessor])
  public static var titleField: FieldPath<CriterionScore> { \.criterion }
  public static let area = KindArea.assessment
  public static let aliases = ["vertejums"]
  public static var rights: KindRights.Of<CriterionScore> {
    // What an assessor scored alone may be thought over; whose it is, and when, is watched by the scoring itself.
    .table([.add(by: [.anyone]), .edit(by: [.named(\.assessor), .participant])])
  }

  /// In which self-assessment it was given.
  public let assessment = Fields.requiredReference(to: Assessment.self)
  /// What is scored, as `catalogue:number`.
  public let criterion = Fields.requiredCriterion()
  /// Who scored alone; empty: the score on which all agreed.
  public let assessor = Fields.reference(to: Person.self)
  /// Whether the approach is planned, from 0 to 100 points; fine-tuned scoring only.
  public let plan = Fields.integer(0...100)
  /// Whether what was planned is carried out, from 0 to 100 points; fine-tuned scoring only.
  public let `do` = Fields.integer(0...100)
  /// Whether the effect is looked at, from 0 to 100 points; fine-tuned scoring only.
  public let check = Fields.integer(0...100)
  /// Whether the approach is adjusted after that, from 0 to 100 points; fine-tuned scoring only.
  public let act = Fields.integer(0...100)
  /// How results have developed, from 0 to 100 points; fine-tuned scoring only.
  public let trends = Fields.integer(0...100)
  /// How far results reach what was aimed at, from 0 to 100 points; fine-tuned scoring only.
  public let targets = Fields.integer(0...100)
  /// Points for the criterion as a whole, from 0 to 100, in classical scoring.
  public let value = Fields.number()
  /// The step of the scale that was reached, from 0 to 5, where scoring goes by levels.
  public let level = Fields.integer(0...5)
  /// Whether the criterion is met, partly met, not met or not applicable.
  public let fulfilment = Fields.choice(Fulfilment.self)
  /// What is good already and should be kept.
  public let strengths = Fields.longText()
  /// What is missing or could be better, not yet how to get there.
  public let improvements = Fields.longText()
  /// What could be done, in the assessor's words.
  public let ideas = Fields.longText()
  /// Records, documents or facts that bear the score out, separated by semicolons.
  public let evidence = Fields.textList()
  /// Why exactly this score and not a higher or lower one.
  public let reason = Fields.longText()
  /// Who wrote down what all agreed on, and when.
  public let agreedBy = Fields.reference(to: Person.self)
  /// Day on which all settled on the score; set by the program unless another is told.
  public let agreedOn = Fields.day()
  /// What the criterion said when all agreed on it, as a fingerprint.
  public let fingerprint = Fields.digest()

  /// Whether a requirement is met.
  public enum Fulfilment: String, Choice {
    case met, partly, notMet, notApplicable
  }
}
