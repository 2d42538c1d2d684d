import QualityModel

/// Input c4: nonconformities and the actions taken for them.
struct NonconformitiesInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c4)
    section.figures = try figures()
    let sources = try NonconformityYears(by: \.source, computation)
    section.tables = [
      sources.table(\.source),
      try NonconformityYears(by: \.severity, computation)
        .table(\.severity, empty: "empty.nonconformity.severity"),
      try placeTable(\.process), try placeTable(\.unit), causeTable(try causes()),
    ]
    section.charts = [severityChart(sources), flowChart(section), causeChart(try causes())].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  private func found(in year: Int) -> Condition.Of<Nonconformity> {
    .all([computation.days(of: year, \.found), isCounted])
  }

  /// What was rejected was none.
  private var isCounted: Condition.Of<Nonconformity> { .not(.equals(\.state, .rejected)) }

  // MARK: Figures

  private func figures() throws -> [ReviewFigure] {
    let closed = computation.years.map { FigureTable.closedInYear.value.condition(in: computation.conditions(of: $0)) }
    let days = try closed.map { try DayStatistics(computation, $0) }
    let counted = try computation.figures(FigureTable.nonconformities) { definition in
      let values = definition.id == "c4-days-median" ? days.map(\.median) : days.map(\.mean)
      return try computation.figure(
        definition.id, values, from: try closed.last.map { try computation.named(Nonconformity.key, $0) })
    }
    // Usually everything is judged: what is not is told where there is any.
    let told = counted.filter { figure in
      figure.id != "c4-not-judged" || figure.values.contains { ($0.number?.digits ?? 0) > 0 }
    }
    return try told + computation.figures(FigureTable.nonconformityActions)
  }

  // MARK: Tables and charts

  /// Counts of the three years by process or by unit, those with most in the year first.
  private func placeTable<Place: RecordKind>(
    _ field: ValuePath<Nonconformity, RecordID<Place>?>
  ) throws -> ReportTable {
    let key = field(Nonconformity.fields).key
    let counts = try NonconformityYears(by: field, computation)
    let rows = try counts.values(mostIn: computation.year).map { id in
      let name = try computation.title(Place.key, id)
      if let id, let record = try computation.reader.record(Place.self, id: id) { computation.name(record.content) }
      let cells: [ReportTable.Cell] = [name.map { .text($0) } ?? .label("text", "not-assigned")] + counts.cells(id)
      let major = counts.count(id, in: computation.year, .major)
      return ReportTable.Row(ref: id, cells: cells + [.count(major)])
    }
    return ReportTable(
      id: "c4-by-\(key)",
      columns: [.init(label: "column.\(key)")] + counts.columns + [.init(label: "column.major", isNumeric: true)],
      rows: rows)
  }

  private func causes() throws -> [(cause: String, count: Int)] {
    let question = Aggregation(
      Nonconformity.self, where: .all([found(in: computation.year), .isSet(\.causeClass)]), by: [.field(\.causeClass)])
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

  private func severityChart(_ sources: NonconformityYears) -> ReportChart? {
    let year = computation.year
    guard sources.has(year) else { return nil }
    let hasUnjudged = Nonconformity.Source.allCases.contains { sources.unjudged($0.rawValue, in: year) > 0 }
    let categories = Nonconformity.Source.allCases.filter { sources.count($0.rawValue, in: year) > 0 }.map { source in
      ReportChart.Category(
        name: .label("choice.nonconformity.source.\(source.rawValue)"),
        points: Nonconformity.Severity.allCases.map {
          .init(number: ExactNumber(digits: sources.count(source.rawValue, in: year, $0)))
        } + (hasUnjudged ? [.init(number: ExactNumber(digits: sources.unjudged(source.rawValue, in: year)))] : []))
    }
    return ReportChart(
      id: "c4-by-source", kind: .stacked, title: .label("chart.c4-by-source"), unit: .count,
      series: Nonconformity.Severity.allCases.map { .label("choice.nonconformity.severity.\($0.rawValue)") }
        + (hasUnjudged ? [.label("empty.nonconformity.severity")] : []),
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
    let ofYear = computation.conditions(of: year)
    let open: Condition.Of<Nonconformity> = FigureTable.openNonconformities.condition(in: ofYear)
    let overdue = try computation.attention(
      .overdue, .all([open, FigureTable.isOverdue(ofYear)]), day: \.due, person: \.owner, isLate: true)
    let majors = try computation.attention(
      .major, .all([open, .equals(\.severity, .major)]), day: \.due, person: \.owner)
    let recurring = try computation.attention(
      .recurring, .all([found(in: year), .isSet(\.recurrenceOf)]), day: \.found, person: \.owner)
    let exceptions: Condition.Of<FourEyesException> = .all([
      computation.days(of: year, \.grantedOn), .not(.equals(\.state, .revoked)),
    ])
    let granted = try computation.attention(.exception, exceptions, day: \.grantedOn, person: \.person)
    let otherHand: Condition.Of<Nonconformity> = .all([
      computation.days(of: year, \.verifiedOn), .isSet(\.enteredBy),
    ])
    let entered = try computation.attention(.otherHand, otherHand, day: \.verifiedOn, person: \.enteredBy)
    return overdue + majors + recurring + granted + entered + (try ActionFigures(computation: computation).attention())
  }
}

/// The median and the mean of the days from registration to closing, exactly, from the counts of each number of days.
struct DayStatistics {
  private let counts: [(days: Int, count: Int)]

  init(_ computation: ReviewComputation, _ closed: Condition) throws {
    let days = Aggregation.Group.Of<Nonconformity>.days(from: [\.registered, \.found], to: \.closed)
    let question = Aggregation(Nonconformity.key, where: closed, by: [days.value])
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
