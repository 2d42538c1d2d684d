/// How a figure moved from the year before to the year of the review.
public enum Trend: Hashable, Sendable {
  case moved(Movement, Judgement)
  /// The years cannot be compared.
  case broken(Reason)

  public enum Movement: String, Sendable { case up, down, same }

  public enum Judgement: String, Sendable { case good, bad, neutral }

  public enum Reason: String, Sendable {
    case missing, partial, definition, currency, unit, question
  }
}
