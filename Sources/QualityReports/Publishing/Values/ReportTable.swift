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

    /// - Parameters:
    ///   - label: the key of the phrase that heads it
    ///   - isNumeric: whether its cells are aligned to the right
    ///   - year: the year that the column is about
    ///   - isWide: whether words stand in it that need room
    public init(label: String, isNumeric: Bool = false, year: Int? = nil, isWide: Bool = false) {
      self.label = label
      self.isNumeric = isNumeric
      self.year = year
      self.isWide = isWide
    }
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
    /// A limit: at least or at most a number.
    case limit(ExactNumber, unit: String?, isLeast: Bool)
    /// From one number to another.
    case range(ExactNumber, ExactNumber, unit: String?)
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

    /// - Parameters:
    ///   - ref: the identifier of the record to which the row leads
    ///   - cells: one for each column
    public init(ref: String? = nil, cells: [Cell]) {
      self.ref = ref
      self.cells = cells
    }
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

  /// - Parameters:
  ///   - id: the name of the table, unique within the report
  ///   - columns: the columns from left to right
  ///   - rows: the rows that are shown, each with one cell for each column
  ///   - more: how many rows were left out
  ///   - isList: whether each row is a record with words in its cells
  public init(id: String, columns: [Column], rows: [Row], more: Int = 0, isList: Bool = false) {
    self.id = id
    self.columns = columns
    self.rows = rows
    self.more = more
    self.isList = isList
  }
}

extension ReportTable.Cell {
  static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .noData }
  static func day(_ day: Day?) -> Self { day.map { .day($0) } ?? .noData }
  static func label(_ prefix: String, _ word: String?) -> Self { word.map { .label("\(prefix).\($0)") } ?? .noData }
  static func ratio(_ numerator: Int, _ denominator: Int) -> Self {
    denominator > 0 ? .share(of: numerator, in: denominator) : .noData
  }
}
