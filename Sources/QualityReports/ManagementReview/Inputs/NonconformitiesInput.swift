import QualityModel

/// Input c4: nonconformities and the actions taken for them.
struct NonconformitiesInput {
  let computation: ReviewComputation

  private let kind = Nonconformity.key

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c4)
    section.figures = try registeredFigures() + closingFigures() + actionFigures()
    let cells = try groupedCells()
    section.tables = [
      sourceTable(cells), severityTable(cells), try placeTable(.process), try placeTable(.unit),
      causeTable(try causes()),
    ]
    section.charts = [severityChart(cells), flowChart(section), causeChart(try causes())].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  private func found(in year: Int) -> Condition {
    .all([computation.days(of: year, "found"), .not(.equals("state", .text("rejected")))])
  }

  // MARK: Figures

  private func registeredFigures() throws -> [ReviewFigure] {
    let conditions: [(String, Condition)] = [
      ("c4-major", .equals("severity", .text("major"))), ("c4-recurring", .isSet("recurrenceOf")),
      ("c4-reopened", .all([.isSet("reopened"), .not(.equals("reopened", .integer(0)))])),
    ]
    let notRejected = Condition.not(.equals("state", .text("rejected")))
    let counts = try computation.yearly(
      kind, by: "found", [notRejected] + conditions.map { .all([notRejected, $0.1]) })
    let year = computation.year
    var figures = [
      try computation.figure(
        "c4-registered", .count, .lower, counts.map { .count($0.counts[0]) }, from: (kind, found(in: year)))
    ]
    for (index, (id, condition)) in conditions.enumerated() {
      figures.append(
        try computation.figure(
          id, .count, .lower, counts.map { .count($0.counts[index + 1]) },
          from: (kind, .all([found(in: year), condition]))))
    }
    return figures
  }

  /// A reopened nonconformity may still bear the day on which it was closed before; its state decides.
  private var isClosed: Condition { .equals("state", .text("closed")) }

  /// What was still open at the end of a year: open now, or closed only later.
  func openAtEnd(of year: Int) -> [Condition] {
    let end = computation.request.end(of: year)
    let known = Condition.onOrBefore("found", end)
    guard let due = Nonconformity.schema.due else { return [] }
    return [
      .all([due.isOpen, known]),
      .all([isClosed, .onOrAfter("closed", end.adding(days: 1)), known]),
    ]
  }

  func countOpen(at year: Int, _ extra: Condition = .always) throws -> Int {
    try openAtEnd(of: year).reduce(0) { try $0 + computation.count(kind, .all([$1, extra])) }
  }

  func isOverdue(at year: Int) -> Condition { .before("due", computation.request.end(of: year)) }

  private func closingFigures() throws -> [ReviewFigure] {
    let year = computation.year
    let open = Condition.union(openAtEnd(of: year))
    let closed: (Int) -> Condition = { .all([isClosed, computation.days(of: $0, "closed")]) }
    let days = try computation.years.map { try DayStatistics(computation, closed($0)) }
    return [
      try computation.countFigure("c4-closed", .none, kind, closed),
      try computation.figure(
        "c4-open", .count, .lower, computation.years.map { .count(try countOpen(at: $0)) }, from: (kind, open)),
      try computation.figure(
        "c4-overdue", .count, .lower, computation.years.map { .count(try countOpen(at: $0, isOverdue(at: $0))) },
        from: (kind, .all([open, isOverdue(at: year)]))),
      try computation.figure("c4-days-median", .days, .lower, days.map(\.median), from: (kind, closed(year))),
      try computation.figure("c4-days-mean", .days, .lower, days.map(\.mean), from: (kind, closed(year))),
    ]
  }

  private func actionFigures() throws -> [ReviewFigure] {
    let actions = ActionFigures(computation: computation)
    return [
      try actions.inYear("c4-actions"), try actions.onTime("c4-on-time"), try actions.overdue("c4-actions-overdue"),
      try actions.effective("c4-effective"), try actions.cost("c4-planned-cost", "plannedCost"),
      try actions.cost("c4-spent-cost", "spentCost"),
    ]
  }

  // MARK: Tables and charts

  /// Counts of the three years by source and severity.
  private struct Cell {
    let year: String
    let source: String
    let severity: String
    let count: Int
  }

  private func groupedCells() throws -> [Cell] {
    let question = Aggregation(
      kind, where: .all([computation.inYears(kind, "found"), .not(.equals("state", .text("rejected")))]),
      by: [.year("found"), .field("source"), .field("severity")])
    return try computation.reader.aggregate(question).map { row in
      Cell(year: row.keys[0] ?? "", source: row.keys[1] ?? "", severity: row.keys[2] ?? "", count: row.count)
    }
  }

  private func yearColumns() -> [ReportTable.Column] {
    computation.years.map { .init(label: "column.year-value", isNumeric: true, year: $0) }
  }

  private func sourceTable(_ cells: [Cell]) -> ReportTable {
    let rows = Nonconformity.Source.allCases.compactMap { source -> ReportTable.Row? in
      let counts = computation.years.map { year in
        cells.filter { $0.source == source.rawValue && $0.year == "\(year)" }.map(\.count).reduce(0, +)
      }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return ReportTable.Row(
        cells: [.label("choice.nonconformity.source", source.rawValue)] + counts.map { .count($0) })
    }
    return ReportTable(id: "c4-by-source", columns: [.init(label: "column.source")] + yearColumns(), rows: rows)
  }

  private func severityTable(_ cells: [Cell]) -> ReportTable {
    let rows = Nonconformity.Severity.allCases.compactMap { severity -> ReportTable.Row? in
      let counts = computation.years.map { year in
        cells.filter { $0.severity == severity.rawValue && $0.year == "\(year)" }.map(\.count).reduce(0, +)
      }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return ReportTable.Row(
        cells: [.label("choice.nonconformity.severity", severity.rawValue)] + counts.map { .count($0) })
    }
    return ReportTable(id: "c4-by-severity", columns: [.init(label: "column.severity")] + yearColumns(), rows: rows)
  }

  /// Where nonconformities happen: the field that says so, and the kind that it leads to.
  private enum Place: String {
    case process, unit

    var kind: String { self == .process ? QualityProcess.key : OrganisationUnit.key }
  }

  /// Counts of the three years by process or by unit, those with most in the year first.
  private func placeTable(_ place: Place) throws -> ReportTable {
    let question = Aggregation(
      kind, where: .all([computation.inYears(kind, "found"), .not(.equals("state", .text("rejected")))]),
      by: [.field(RecordField(stringLiteral: place.rawValue)), .year("found")],
      measures: [.count(.equals("severity", .text("major")))])
    let groups = Dictionary(grouping: try computation.reader.aggregate(question)) { $0.keys[0] ?? "" }
    let rows = try groups.keys.sorted().map { id -> (ReportTable.Row, Int) in
      let years = groups[id] ?? []
      let counts = computation.years.map { year in years.filter { $0.keys[1] == "\(year)" }.map(\.count).reduce(0, +) }
      let major = years.filter { $0.keys[1] == "\(computation.year)" }.map { $0.measures[0] }.reduce(0, +)
      let name = try computation.title(place.kind, id.isEmpty ? nil : id)
      if !id.isEmpty, let record = try computation.reader.record(place.kind, id: id) { computation.name(record) }
      let cells = [name.map { .text($0) } ?? .label("text", "not-assigned")] + counts.map { ReportTable.Cell.count($0) }
      return (ReportTable.Row(ref: id.isEmpty ? nil : id, cells: cells + [.count(major)]), counts.last ?? 0)
    }
    return ReportTable(
      id: "c4-by-\(place.rawValue)",
      columns: [.init(label: "column.\(place.rawValue)")] + yearColumns() + [
        .init(label: "column.major", isNumeric: true)
      ],
      rows: rows.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0))
  }

  private func causes() throws -> [(cause: String, count: Int)] {
    let question = Aggregation(
      kind, where: .all([found(in: computation.year), .isSet("causeClass")]), by: [.field("causeClass")])
    return try computation.reader.aggregate(question).map { ($0.keys[0] ?? "", $0.count) }
      .sorted { ($1.count, $0.cause) < ($0.count, $1.cause) }
  }

  private func causeTable(_ causes: [(cause: String, count: Int)]) -> ReportTable {
    let total = causes.map(\.count).reduce(0, +)
    return ReportTable(
      id: "c4-by-cause",
      columns: [
        .init(label: "column.cause"), .init(label: "column.count", isNumeric: true),
        .init(label: "column.share", isNumeric: true),
      ],
      rows: causes.map { cause, count in
        ReportTable.Row(cells: [.label("choice.nonconformity.causeClass", cause), .count(count), .ratio(count, total)])
      })
  }

  private func severityChart(_ cells: [Cell]) -> ReportChart? {
    let ofYear = cells.filter { $0.year == "\(computation.year)" }
    guard !ofYear.isEmpty else { return nil }
    let categories = Nonconformity.Source.allCases.compactMap { source -> ReportChart.Category? in
      let ofSource = ofYear.filter { $0.source == source.rawValue }
      guard !ofSource.isEmpty else { return nil }
      let points = Nonconformity.Severity.allCases.map { severity in
        let count = ofSource.filter { $0.severity == severity.rawValue }.map(\.count).reduce(0, +)
        return ReportChart.Point(number: ExactNumber(digits: count))
      }
      return .init(name: .label("choice.nonconformity.source.\(source.rawValue)"), points: points)
    }
    return ReportChart(
      id: "c4-by-source", kind: .stacked, title: .label("chart.c4-by-source"), unit: .count,
      series: Nonconformity.Severity.allCases.map { .label("choice.nonconformity.severity.\($0.rawValue)") },
      categories: categories)
  }

  private func flowChart(_ section: ReviewSection) -> ReportChart? {
    guard let registered = section.figure("c4-registered"), let closed = section.figure("c4-closed") else { return nil }
    return ReportChart(
      id: "c4-flow", kind: .trend, title: .label("chart.c4-flow"), unit: .count,
      series: [.label("figure.c4-registered"), .label("figure.c4-closed")],
      categories: computation.years.enumerated().map { index, year in
        .init(
          name: .name("\(year)"),
          points: [.init(number: registered.values[index].number), .init(number: closed.values[index].number)])
      })
  }

  private func causeChart(_ causes: [(cause: String, count: Int)]) -> ReportChart? {
    guard !causes.isEmpty else { return nil }
    return ReportChart(
      id: "c4-causes", kind: .pareto, title: .label("chart.c4-causes"), unit: .count,
      categories: causes.map { cause, count in
        .init(
          name: .label("choice.nonconformity.causeClass.\(cause)"), points: [.init(number: ExactNumber(digits: count))])
      })
  }

  // MARK: Attention

  private func attention() throws -> AttentionList {
    let year = computation.year
    let open = Condition.union(openAtEnd(of: year))
    let major = Condition.equals("severity", .text("major"))
    let overdue = try computation.attention(
      .overdue, kind, .all([open, isOverdue(at: year)]), day: "due", person: "owner", isLate: true)
    let majors = try computation.attention(
      .major, kind, .all([open, major]), day: "due", person: "owner")
    let recurring = try computation.attention(
      .recurring, kind, .all([found(in: year), .isSet("recurrenceOf")]), day: "found", person: "owner")
    let exceptions = try computation.attention(
      .exception, FourEyesException.key,
      .all([computation.days(of: year, "grantedOn"), .not(.equals("state", .text("revoked")))]), day: "grantedOn",
      person: "person")
    return overdue + majors + recurring + exceptions + (try ActionFigures(computation: computation).attention())
  }
}

/// The median and the mean of the days from registration to closing, exactly, from the counts of each number of days.
struct DayStatistics {
  private let counts: [(days: Int, count: Int)]

  init(_ computation: ReviewComputation, _ closed: Condition) throws {
    let question = Aggregation(
      Nonconformity.key, where: closed, by: [.days(from: ["registered", "found"], to: "closed")])
    counts = try computation.reader.aggregate(question)
      .compactMap { row in row.keys[0].flatMap { Int($0) }.map { (days: $0, count: row.count) } }
      .sorted { $0.days < $1.days }
  }

  private var count: Int { counts.map(\.count).reduce(0, +) }

  var mean: FigureValue {
    guard count > 0 else { return .noData(.denominator) }
    let sum = counts.reduce(0) { $0 + $1.days * $1.count }
    return .number(ExactNumber(digits: sum).divided(by: count, decimals: 1))
  }

  var median: FigureValue {
    guard count > 0 else { return .noData(.denominator) }
    let (low, high) = (value(at: (count - 1) / 2), value(at: count / 2))
    let sum = low + high
    return .number(sum % 2 == 0 ? ExactNumber(digits: sum / 2) : ExactNumber(digits: sum * 5, scale: 1))
  }

  /// The number of days at a place of the ordered row, from 0.
  private func value(at place: Int) -> Int {
    var passed = 0
    for (days, count) in counts {
      passed += count
      if place < passed { return days }
    }
    return 0
  }
}
