public import QualityModel

/// How a figure differs from the year before. Two years are no trend: a difference is called better or worse only where a
/// direction is, and chance does not explain it.
public enum FigureChange: Hashable, Sendable {
  case differs(Difference)
  /// The years cannot be compared.
  case broken(Reason)

  /// A difference between two whole years.
  public struct Difference: Hashable, Sendable {
    /// The later value less the earlier, in the unit of the figure; of shares in percentage points.
    public let number: ExactNumber
    /// Whether chance explains it; `nil` for what cannot be judged so.
    public let chance: Change?
    /// What it means.
    public let judgement: Judgement
  }

  /// What a difference means: better, worse, or neither.
  public enum Judgement: String, CaseIterable, Sendable { case good, bad, neutral }

  /// Why two years cannot be compared: data missing, partial or inexact, or definition, currency, unit or question changed.
  public enum Reason: String, CaseIterable, Sendable {
    case missing, partial, inexact, definition, currency, unit, question
  }
}
