import QualityModel

/// Input c4: nonconformities and the actions taken for them.
struct NonconformitiesInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c4)
    section.figures = try registeredFigures() + closingFigures() + actionFigures()
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

  /// What was registered in each year, and of that the graver part, read in one pass.
  private func registeredFigures() throws -> [ReviewFigure] {
    let parts: [(id: String, condition: Condition.Of<Nonconformity>)] = [
      ("c4-registered", .always), ("c4-major", .equals(\.severity, .major)),
      ("c4-not-judged", .isEmpty(\.severity)), ("c4-recurring", .isSet(\.recurrenceOf)),
      ("c4-reopened", .all([.isSet(\.reopened), .not(.equals(\.reopened, 0))])),
    ]
    let counts = try computation.yearly(by: \.found, parts.map { .all([isCounted, $0.condition]) })
    return try parts.enumerated().filter { index, part in
      // Usually everything is judged: what is not is told where there is any.
      part.id != "c4-not-judged" || counts.contains { $0[index] > 0 }
    }.map { index, part in
      // What is not judged is less where less is registered: no direction of it is good.
      try computation.figure(
        part.id, .count, part.id == "c4-not-judged" ? .none : .lower, counts.map { .count($0[index]) },
        from: .all([found(in: computation.year), part.condition]))
    }
  }

  /// A reopened nonconformity may still bear the day on which it was closed before; its state decides.
  private var isClosed: Condition.Of<Nonconformity> { .equals(\.state, .closed) }

  private func closed(in year: Int) -> Condition.Of<Nonconformity> {
    .all([isClosed, computation.days(of: year, \.closed)])
  }

  /// What was still open at the end of a year: open now, or closed only later.
  private func openAtEnd(of year: Int) -> [Condition.Of<Nonconformity>] {
    let end = computation.request.end(of: year)
    return [
      .all([.isIn(\.state, Nonconformity.State.open), .onOrBefore(\.found, end)]),
      .all([isClosed, .onOrAfter(\.closed, end.adding(days: 1)), .onOrBefore(\.found, end)]),
    ]
  }

  /// Its term is that of its actions: what is implemented is late no more, whenever it is checked.
  private func isOverdue(at year: Int) -> Condition.Of<Nonconformity> {
    let end = computation.request.end(of: year)
    return .all([
      .before(\.due, end), .any([.isEmpty(\.implementedOn), .onOrAfter(\.implementedOn, end.adding(days: 1))]),
    ])
  }

  /// Implemented by the end of a year, and not yet checked.
  private func isToCheck(at year: Int, isLate: Bool, _ tolerance: Int) -> Condition.Of<Nonconformity> {
    let end = computation.request.end(of: year)
    let isPast: Condition.Of<Nonconformity> = .onOrBefore(\.checkDue, end.adding(days: -max(1, tolerance)))
    return .all([.onOrBefore(\.implementedOn, end), isLate ? isPast : .any([.isEmpty(\.checkDue), .not(isPast)])])
  }

  /// Those whose first term lies in a year and has come.
  private func hasCome(in year: Int) -> Condition.Of<Nonconformity> {
    .all([
      isCounted, .within(\.firstDue, Period(year: year)), .onOrBefore(\.firstDue, computation.request.end(of: year)),
    ])
  }

  /// What another register closed without the day of its implementation was implemented when it was closed.
  private var isOnTime: Condition.Of<Nonconformity> {
    .any([
      .notAfter(\.implementedOn, \.firstDue),
      .all([.isEmpty(\.implementedOn), isClosed, .notAfter(\.closed, \.firstDue)]),
    ])
  }

  private func closingFigures() throws -> [ReviewFigure] {
    let days = try computation.years.map { try DayStatistics(computation, closed(in: $0)) }
    let ofYear = closed(in: computation.year)
    return try [computation.countFigure("c4-closed", .none, Nonconformity.self, closed)] + openFigures()
      + [
        onTimeFigure(),
        computation.figure("c4-days-median", .days, .lower, days.map(\.median), from: ofYear),
        computation.figure("c4-days-mean", .days, .lower, days.map(\.mean), from: ofYear),
      ]
  }

  /// What was still open at the end of each year, and of it what had passed the term of its actions or that of the check;
  /// for each year all of them are read in one pass.
  private func openFigures() throws -> [ReviewFigure] {
    let tolerance = try Settings(reader: computation.reader).number(.tellOwner)
    typealias Part = (
      id: String, direction: ReviewFigure.Direction, condition: (Int) -> Condition.Of<Nonconformity>
    )
    let parts: [Part] = [("c4-open", .lower, { _ in .always }), ("c4-overdue", .lower, isOverdue)]
    let checks: [Part] = [
      ("c4-awaiting-check", .none, { isToCheck(at: $0, isLate: false, tolerance) }),
      ("c4-check-late", .lower, { isToCheck(at: $0, isLate: true, tolerance) }),
    ]
    return try computation.countFigures(parts + checks, oneOf: openAtEnd)
  }

  /// Those whose first term came in each year, and of these the ones that kept it, read in one pass.
  private func onTimeFigure() throws -> ReviewFigure {
    let counts = try computation.yearly(by: \.firstDue, [isCounted, .all([isCounted, isOnTime])])
    return try computation.figure(
      "c4-implemented-on-time", .percent, .higher, counts.map { FigureValue.share($0[1], of: $0[0]) },
      from: hasCome(in: computation.year))
  }

  private func actionFigures() throws -> [ReviewFigure] {
    let actions = ActionFigures(computation: computation)
    return [
      try actions.inYear("c4-actions"), try actions.onTime("c4-on-time"), try actions.overdue("c4-actions-overdue"),
      try actions.effective("c4-effective"), try actions.cost("c4-planned-cost", \.plannedCost),
      try actions.cost("c4-spent-cost", \.spentCost),
    ]
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
    let open: Condition.Of<Nonconformity> = .union(openAtEnd(of: year))
    let overdue = try computation.attention(
      .overdue, .all([open, isOverdue(at: year)]), day: \.due, person: \.owner, isLate: true)
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

  init(_ computation: ReviewComputation, _ closed: Condition.Of<Nonconformity>) throws {
    let question = Aggregation(
      Nonconformity.self, where: closed, by: [.days(from: [\.registered, \.found], to: \.closed)])
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
