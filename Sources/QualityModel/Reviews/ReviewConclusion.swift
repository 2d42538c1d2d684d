/// What the quality manager concludes from one input of a review.
public struct ReviewConclusion: RecordKind {
  public static let key = "conclusion"
  public static let fields = ReviewConclusion()
  public static let schema = RecordSchema(
    fields, id: .natural(["review", "input"]), title: "input")

  public let review = Fields.requiredReference(to: Review.self)
  public let input = Fields.requiredChoice(ReviewInput.self, standard: .a)
  public let text = Fields.requiredLongText()
  public let rating = Fields.choice(Rating.self)

  /// The judgement on what the input shows.
  public enum Rating: String, Choice {
    case suitable, needsWork, notSuitable
  }
}
