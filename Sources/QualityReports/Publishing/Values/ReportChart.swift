public import QualityModel

/// The data of a drawing; each language and page draws it.
public struct ReportChart: Hashable, Sendable {
  /// What sort of drawing it is.
  public enum Kind: String, Sendable { case bars, trend, stacked, pareto, radar, heat }

  /// A phrase of the program, or a name from a record.
  public enum Name: Hashable, Sendable {
    case label(String)
    case name(String)
    /// A phrase of the program with a name from a record in it.
    case phrase(String, name: String)
    /// A period, which each language writes its own way.
    case period(Period)
  }

  /// What chance alone does not leave, and the mean between.
  public struct Limits: Hashable, Sendable {
    /// The lower limit.
    public let lower: ExactNumber
    /// The mean.
    public let mean: ExactNumber
    /// The upper limit.
    public let upper: ExactNumber
  }

  /// What is to be reached in one category alone.
  public struct Goal: Hashable, Sendable {
    /// The lowest value that reaches it.
    public let least: ExactNumber?
    /// The highest value that reaches it.
    public let most: ExactNumber?
    /// A value to compare with, where neither side is better.
    public var about: ExactNumber?
  }

  /// A value of one series in one category.
  public struct Point: Hashable, Sendable {
    /// How high it is; `nil` where there is no data.
    public let number: ExactNumber?
    /// Why it cannot be compared with the one before it; `nil` if it can.
    public var broken: FigureChange.Reason?
    /// Whether chance does not explain it.
    public var isSignal = false
  }

  /// One place on the horizontal axis, such as a year or a cause.
  public struct Category: Hashable, Sendable {
    /// What stands under it.
    public let name: Name
    /// One point for each series.
    public let points: [Point]
    /// The limits that hold here.
    public var limits: Limits?
    /// What is to be reached here, where it is not the same everywhere.
    public var goal: Goal?
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
