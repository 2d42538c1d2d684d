public import QualityModel

/// A table of a review. Cells keep their kind, so that each language writes them its own way.
public struct ReviewTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let label: String
    public var isNumeric = false
    /// The year that the column is about.
    public var year: Int?
  }

  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A key of the phrases.
    case label(String)
    case count(Int)
    case number(ExactNumber, unit: String?)
    case share(of: Int, in: Int)
    case money(Int)
    case day(Day)
    case period(Period)
    case noData
    /// A text that leads to a record.
    case link(String, to: String)
  }

  public struct Row: Hashable, Sendable {
    public var ref: String?
    public var cells: [Cell]
  }

  public let id: String
  public let columns: [Column]
  public var rows: [Row]
  /// How many rows were left out.
  public var more = 0
}

extension ReviewTable.Cell {
  static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .noData }
  static func day(_ day: Day?) -> Self { day.map { .day($0) } ?? .noData }
  static func label(_ prefix: String, _ word: String?) -> Self { word.map { .label("\(prefix).\($0)") } ?? .noData }
  static func ratio(_ numerator: Int, _ denominator: Int) -> Self {
    denominator > 0 ? .share(of: numerator, in: denominator) : .noData
  }
}
