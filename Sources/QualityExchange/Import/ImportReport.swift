public import QualityModel

/// What an import of one file did, or would do.
///
/// Every row that was read is counted once: as added, same, changed, rejected or passed over.
///
/// ```swift
/// let report = try TableImport(path, as: schema, options, into: destination).run()
/// report.rows == report.added + report.same + report.changed + report.rejected + report.passedOver   // true
/// ```
public struct ImportReport: Sendable {
  /// A row that could not be taken.
  public struct Problem: Sendable {
    /// What is wrong with the row: the value of a field, or something that was refused.
    public enum Reason: Sendable {
      case field(RecordField, FieldProblem)
      case refusal(Refusal)
    }

    /// The file and the line, counted from 1.
    public let place: Refusal.Place
    /// The header of the column, if one column is to blame.
    public let header: String?
    /// What stood in the cell, shortened; `nil` where it must not be repeated.
    public let value: String?
    /// What is wrong.
    public let reason: Reason
    /// Further rows in which the same is wrong with the same value: their lines, as far as they are remembered.
    public internal(set) var also: [ClosedRange<Int>] = []
    /// How many further rows there are.
    public internal(set) var alsoCount = 0
    /// Whether nothing else stands in the row: below a table that is rather a note than a record.
    public internal(set) var isAlone = false

    init(place: Refusal.Place, header: String?, value: String?, reason: Reason) {
      self.place = place
      self.header = header
      self.value = value
      self.reason = reason
    }

    /// What makes two problems the same one.
    struct Cause: Hashable {
      let sheet: String?
      let header: String?
      let value: String?
      let field: RecordField?
      let fault: FieldProblem?
      let refusal: Refusal.ID?
      let facts: [String: Refusal.Fact]?
    }

    var cause: Cause {
      switch reason {
      case .field(let field, .timedDay):
        // Each row has another time: what is wrong is the same.
        Cause(
          sheet: place.sheet, header: header, value: nil, field: field, fault: .timedDay(.first), refusal: nil,
          facts: nil)
      case .field(let field, let fault):
        Cause(
          sheet: place.sheet, header: header, value: value, field: field, fault: fault, refusal: nil, facts: nil)
      case .refusal(let refusal):
        Cause(
          sheet: place.sheet, header: header, value: value, field: nil, fault: nil, refusal: refusal.identifier,
          facts: refusal.facts)
      }
    }

    private static let mostRuns = 20

    /// Takes note of another row with the same problem.
    mutating func note(_ line: Int) {
      guard line != place.line, also.last?.upperBound != line else { return }
      alsoCount += 1
      if let last = also.last, last.upperBound + 1 == line {
        also[also.count - 1] = last.lowerBound...line
      } else if also.count < Problem.mostRuns {
        also.append(line...line)
      }
    }
  }

  /// Rows in which one day lies before another that should come first.
  public struct Disorder: Sendable {
    /// The field whose day should come first.
    public let earlier: RecordField
    /// The field whose day should not lie before it.
    public let later: RecordField
    /// The line of the first such row, counted from 1.
    public let firstLine: Int
    /// How many rows show it.
    public internal(set) var count: Int
  }

  /// A new row that says the same as another record.
  public struct Double: Sendable {
    /// The line of the row, counted from 1.
    public let line: Int
    /// The record that says the same, or the person of the same name.
    public let record: String
  }

  /// A table that was read, where it is more than heads in the first row and records below.
  public struct Table: Sendable {
    /// The name of the sheet; empty for a text file.
    public let sheet: String
    /// The rows of the heads.
    public let heads: [Int]
    /// The rows that were left out, with what each is.
    public let leftOut: [(reason: String, rows: [Int])]
    /// The year that a title says of columns of months and quarters.
    public let yearOfTitle: String?
  }

  /// What a file holds beside what was read.
  public struct Besides: Sendable {
    /// The names of sheets that were not looked at: hidden ones, charts, those that nobody asked for.
    public internal(set) var sheets: [String] = []
    /// How many tables were not read.
    public internal(set) var tables = 0
    /// Rows that are hidden in the file and were read.
    public internal(set) var hiddenRows: [Int] = []
    /// Columns that are hidden in the file and were read, by their letters.
    public internal(set) var hiddenColumns: [String] = []

    /// Columns without a head that hold something and were not read, by their letters.
    public internal(set) var unnamedColumns: [String] = []
    /// Heads of columns that are computed from the others and were not read.
    public internal(set) var computedColumns: [String] = []
    /// Heads of columns that mean nothing and were left out because it was asked for.
    public internal(set) var skippedColumns: [String] = []

    mutating func note(_ look: TableLook, hiddenColumns columns: Set<Int>) {
      hiddenRows += look.hiddenRows
      let used = Set(look.tables.flatMap(\.columns).map(\.at))
      hiddenColumns += columns.intersection(used).sorted().map(ColumnLetters.text)
    }
  }

  /// Options of answers that were told and stand nowhere in the file.
  public internal(set) var idleOptions: [String] = []
  /// What is told of a table that belongs to a survey.
  public internal(set) var survey: SurveyNotes?
  /// The tables that were read.
  public internal(set) var tables: [Table] = []
  /// What was seen and not read, or is hidden.
  public internal(set) var besides = Besides()

  /// The kind as which the rows were read.
  public let kind: RecordSchema
  /// The last component of the file's path.
  public let file: String
  /// How many rows were read, without the header.
  public internal(set) var rows = 0
  /// How many rows became new records.
  public internal(set) var added = 0
  /// How many rows stood there already with the same content.
  public internal(set) var same = 0
  /// How many rows changed a record that stood there.
  public internal(set) var changed = 0
  /// The first changes, as many as a person can look through.
  public internal(set) var changes: [(old: RecordValue, new: RecordValue)] = []
  /// How many rows could not be taken.
  public internal(set) var rejected = 0
  /// The identifiers of the records that remembered what columns and words of the tables mean.
  public internal(set) var recalled: [String] = []
  /// The identifiers of the records in which it is remembered from now on; set by whoever keeps it.
  public var remembered: [String] = []
  /// The records that names in the rows made.
  public internal(set) var made: [MadeRecord] = []
  /// Rows that did not fulfil the conditions.
  public internal(set) var passedOver = 0
  /// Days that stand in the wrong order in rows that were taken.
  public internal(set) var disorders: [Disorder] = []
  /// New rows without identifier that say the same as a record that stands there or as an earlier row.
  public internal(set) var doubles: [Double] = []
  /// New people with an identifier of their own who bear the name of another person.
  public internal(set) var namesakes: [Double] = []
  /// The first problems, as many as a person can look through.
  public internal(set) var problems: [Problem] = []
  /// Bad rows beyond those whose problems are remembered.
  public internal(set) var untold = 0
  /// Ends that never come, as cells said.
  public internal(set) var ends = 0
  /// Months, quarters and years that stand for their last day, because it was asked for.
  public internal(set) var lastDays = 0
  /// Computed numbers that were rounded to the decimals that are kept: how many, and the first one.
  public internal(set) var roundings: (count: Int, place: Refusal.Place, from: String, to: String)?
  /// Signs that the file's text was broken before it came, one for each kind of sign.
  public internal(set) var warnings: [TextWarning] = []

  /// The problems by their causes.
  private var causes: [Problem.Cause: Int] = [:]

  static let remembered = 200

  init(kind: RecordSchema, file: String) {
    self.kind = kind
    self.file = file
  }

  /// Notes how a table was understood.
  /// - Parameter takesHeadings: whether the headings among the rows are values of a field
  mutating func note(_ shape: TableShape, sheet: String, takesHeadings: Bool = false, yearOfTitle: String? = nil) {
    let reasons = Dictionary(grouping: shape.leftOut.filter { $0.reason != .empty }, by: \.reason)
    let leftOut = TableShape.Reason.allCases.compactMap { reason in
      let word = takesHeadings && reason == .heading ? "heading-taken" : reason.rawValue
      return reasons[reason].map { (reason: word, rows: $0.map(\.row)) }
    }
    tables.append(
      Table(
        sheet: sheet, heads: shape.headRows, leftOut: leftOut,
        yearOfTitle: yearOfTitle ?? shape.yearOfTitle.map { "\($0)" }))
  }

  /// Dashes where numbers and days belong, which were taken for nothing.
  public internal(set) var dashes = 0

  mutating func noteRounding(of number: String, to kept: String, at place: Refusal.Place) {
    if roundings == nil { roundings = (0, place, number, kept) }
    roundings?.count += 1
  }

  /// Each cause is told once, with all its rows.
  mutating func reject(_ problems: [Problem]) {
    rejected += 1
    var isTold = problems.isEmpty
    for problem in problems {
      let cause = problem.cause
      if let place = causes[cause] {
        self.problems[place].note(problem.place.line ?? 0)
        isTold = true
      } else if self.problems.count < ImportReport.remembered {
        causes[cause] = self.problems.count
        self.problems.append(problem)
        isTold = true
      }
    }
    if !isTold { untold += 1 }
  }

  /// Notes days in an impossible order; the row is kept, for real registers have such rows.
  mutating func noteOrder(of record: RecordValue, line: Int) {
    for (earlier, later) in record.brokenOrders {
      if let place = disorders.firstIndex(where: { $0.earlier == earlier && $0.later == later }) {
        disorders[place].count += 1
      } else {
        disorders.append(Disorder(earlier: earlier, later: later, firstLine: line, count: 1))
      }
    }
  }

  mutating func change(_ old: RecordValue, _ new: RecordValue) {
    changed += 1
    if changes.count < ImportReport.remembered { changes.append((old, new)) }
  }
}
