/// What the quality manager concludes from one input of a review.
public struct ReviewConclusion: RecordKind {
  public static let key = "conclusion"
  public static let fields = ReviewConclusion().named()
  public static let schema = RecordSchema(ReviewConclusion.self)
  public static let identity = KindIdentity<ReviewConclusion>.natural([\.review, \.input])
  public static var titleField: PartialKeyPath<ReviewConclusion> { \.input }
  public static let area = KindArea.assessment
  public static let aliases = ["secinajums"]

  public let review = Fields.requiredReference(to: Review.self)
  public let input = Fields.requiredChoice(ReviewInput.self, standard: .a)
  public let text = Fields.requiredLongText()
  public let rating = Fields.choice(Rating.self)

  /// The judgement on what the input shows.
  public enum Rating: String, Choice {
    case suitable, needsWork, notSuitable
  }
}
