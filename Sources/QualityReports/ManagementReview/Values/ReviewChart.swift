public import QualityModel

/// The data of a drawing; each language and page draws it.
public struct ReviewChart: Hashable, Sendable {
  public enum Kind: String, Sendable { case bars, trend, stacked, pareto }

  /// A phrase of the program, or a name from a record.
  public enum Name: Hashable, Sendable {
    case label(String)
    case name(String)
  }

  public struct Point: Hashable, Sendable {
    public let number: ExactNumber?
    public var broken: Trend.Reason?
  }

  public struct Category: Hashable, Sendable {
    public let name: Name
    /// One point for each series.
    public let points: [Point]
  }

  public let id: String
  public let kind: Kind
  public let title: Name
  public let unit: ReviewFigure.Unit
  public var unitText: String?
  public var series: [Name] = []
  public var target: ExactNumber?
  /// Which way is better, so that a drawing can tell which bars miss the target.
  public var direction = ReviewFigure.Direction.higher
  public var categories: [Category]
}
