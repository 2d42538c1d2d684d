public import QualityModel

/// The data of a drawing; each language and page draws it.
public struct ReportChart: Hashable, Sendable {
  /// What sort of drawing it is.
  public enum Kind: String, Sendable { case bars, trend, stacked, pareto, radar, heat }

  /// A phrase of the program, or a name from a record.
  public enum Name: Hashable, Sendable {
    case label(String)
    case name(String)
  }

  /// A value of one series in one category.
  public struct Point: Hashable, Sendable {
    /// How high it is; `nil` where there is no data.
    public let number: ExactNumber?
    /// Why it cannot be compared with the one before it; `nil` if it can.
    public var broken: FigureChange.Reason?
  }

  /// One place on the horizontal axis, such as a year or a cause.
  public struct Category: Hashable, Sendable {
    /// What stands under it.
    public let name: Name
    /// One point for each series.
    public let points: [Point]
  }

  /// The name of the drawing, unique within the report: `c4-flow`.
  public let id: String
  /// How the data are drawn.
  public let kind: Kind
  /// What stands above the drawing.
  public let title: Name
  /// What the numbers are.
  public let unit: ReviewFigure.Unit
  /// The unit as people write it, where the figure has one of its own.
  public var unitText: String?
  /// The names of the series, in the order of each category's points; none where there is only one.
  public var series: [Name] = []
  /// The number to be reached, drawn as a line.
  public var target: ExactNumber?
  /// Where the scale ends, for drawings that show all of it.
  public var most: Int?
  /// Which way is better, so that a drawing can tell which bars miss the target.
  public var direction = ReviewFigure.Direction.higher
  /// The places on the horizontal axis, in their order.
  public var categories: [Category]
}
