/// What the quality manager concludes from one input of a review.
public struct ReviewConclusion: RecordKind {
  public static let key = "conclusion"
  public static let fields = ReviewConclusion().named()
  public static let schema = RecordSchema(ReviewConclusion.self)
  public static let identity = KindIdentity<ReviewConclusion>.natural([\.review, \.input])
  public static var titleField: FieldPath<ReviewConclusion> { \.input }
  public static let area = KindArea.assessment
  public static let aliases = ["secinajums"]

  /// Into which review it goes.
  public let review = Fields.requiredReference(to: Review.self)
  /// About which data it is, by the letter in the standard (a, b, c1 and so on).
  public let input = Fields.requiredChoice(ReviewInput.self, standard: .a)
  /// What the figures mean and what should follow from them.
  public let text = Fields.requiredLongText()
  /// Whether what the data show is suitable, needs work or is not suitable.
  public let rating = Fields.choice(Rating.self)

  /// The judgement on what the input shows.
  public enum Rating: String, Choice {
    case suitable, needsWork, notSuitable
    /// There was nothing to conclude; the text says why.
    case nothing
  }
}
