public import QualityModel

/// A table of a report. Cells keep their kind, so that each language writes them its own way.
public struct ReportTable: Hashable, Sendable {
  /// A column and how it is set.
  public struct Column: Hashable, Sendable {
    /// The key of the phrase that heads it.
    public let label: String
    /// Whether its cells are aligned to the right.
    public var isNumeric = false
    /// The year that the column is about.
    public var year: Int?
    /// Whether words stand in it that need room.
    public var isWide = false
  }

  /// What stands in a cell, with its kind; money is in the currency's hundredths.
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A key of the phrases.
    case label(String)
    /// A key of the phrases, and how it is to be taken.
    case mark(String, ReportTone)
    /// A phrase with a count in it, by the key of its forms.
    case counted(String, Int, ReportTone?)
    /// A phrase with `{name}` in it, by its key.
    case phrase(String, name: String)
    case count(Int)
    case number(ExactNumber, unit: String?)
    case share(of: Int, in: Int)
    case money(Int)
    case day(Day)
    case moment(Instant)
    case period(Period)
    case noData
    /// A text that leads to a record.
    case link(String, to: String)
    /// A text that leads to another page of the same set, by the page's name.
    case page(String, name: String)
    /// Several things one after another, such as a day and that it has passed.
    case several([Cell])
    /// Several things, each on a line of its own; the first is what matters most.
    case lines([Cell])
  }

  /// A row of the table.
  public struct Row: Hashable, Sendable {
    /// The identifier of the record to which the row leads.
    public var ref: String?
    /// The cells, one for each column.
    public var cells: [Cell]
  }

  /// The name of the table, unique within the report: `c4-by-source`.
  public let id: String
  /// The columns from left to right.
  public let columns: [Column]
  /// The rows that are shown.
  public var rows: [Row]
  /// How many rows were left out.
  public var more = 0
  /// Whether each row is a record with words in its cells, which a narrow page shows as blocks.
  public var isList = false
}

extension ReportTable.Cell {
  static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .noData }
  static func day(_ day: Day?) -> Self { day.map { .day($0) } ?? .noData }
  static func label(_ prefix: String, _ word: String?) -> Self { word.map { .label("\(prefix).\($0)") } ?? .noData }
  static func ratio(_ numerator: Int, _ denominator: Int) -> Self {
    denominator > 0 ? .share(of: numerator, in: denominator) : .noData
  }
}
