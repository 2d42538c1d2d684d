/// How a figure moved from the year before to the year of the review.
public enum Trend: Hashable, Sendable {
  case moved(Movement, Judgement)
  /// The years cannot be compared.
  case broken(Reason)

  /// Which way the number went.
  public enum Movement: String, CaseIterable, Sendable { case up, down, same }

  /// What the movement means: better, worse, or neither.
  public enum Judgement: String, CaseIterable, Sendable { case good, bad, neutral }

  /// Why two years cannot be compared: data missing, partial or not exact, or definition, currency, unit or question
  /// changed.
  public enum Reason: String, CaseIterable, Sendable {
    case missing, partial, inexact, definition, currency, unit, question
  }
}
