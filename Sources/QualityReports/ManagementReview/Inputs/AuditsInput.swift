import QualityModel

/// Input c6: the audit programme and its findings, and the inspections from outside with what they demanded.
struct AuditsInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c6)
    section.figures = try auditFigures() + findingFigures() + inspectionFigures()
    let findings = try findingCounts()
    section.tables = [try auditTable(), classTable(findings), try bodyTable()]
    section.charts = [completionChart(section), findingChart(findings)].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  // MARK: Figures

  /// Audits planned for a year by their first planned day; cancelled ones were planned too.
  private func planned(for year: Int) -> Condition { .within("firstPlanned", Period(year: year)) }

  private func reported(in year: Int) -> Condition {
    let end = computation.request.end(of: year)
    return .all([isConcluded, notAfter("held", end), notAfter("reportedOn", end)])
  }

  private var isConcluded: Condition { .isIn("state", [.text("reported"), .text("closed")]) }

  private func notAfter(_ field: String, _ end: Day) -> Condition {
    .any([.isEmpty(RecordField(stringLiteral: field)), .onOrBefore(RecordField(stringLiteral: field), end)])
  }

  /// Held by the day of the position; concluded ones without a day of holding were held too.
  private var isHeld: Condition {
    .any([.all([.isSet("held"), .onOrBefore("held", computation.asOf)]), .all([.isEmpty("held"), isConcluded])])
  }

  func completion(_ id: String) throws -> ReviewFigure {
    try computation.shareFigure(id, .higher, Audit.key, part: reported, of: planned)
  }

  private func auditFigures() throws -> [ReviewFigure] {
    [try computation.countFigure("c6-audits", .none, Audit.key, planned), try completion("c6-completion")]
  }

  private func findingFigures() throws -> [ReviewFigure] {
    let conditions = computation.years.map { computation.findings(of: $0) }
    let nonconforming = Condition.isIn("class", [.text("minor"), .text("major")])
    let kind = AuditFinding.key
    let last = conditions[conditions.count - 1]
    return [
      try computation.figure(
        "c6-findings", .count, .none, conditions.map { .count(try computation.count(kind, $0)) }, from: (kind, last)),
      try computation.figure(
        "c6-nonconforming", .count, .lower,
        conditions.map { .count(try computation.count(kind, .all([$0, nonconforming]))) },
        from: (kind, .all([last, nonconforming]))),
    ]
  }

  private func inspections(in year: Int) -> Condition { computation.days(of: year, "day") }

  func withoutDemands(_ id: String) throws -> ReviewFigure {
    try computation.shareFigure(
      id, .higher, ExternalInspection.key, part: { _ in .equals("result", .text("withoutDemands")) },
      of: { .all([inspections(in: $0), .isSet("result")]) })
  }

  private func inspectionFigures() throws -> [ReviewFigure] {
    [
      try computation.countFigure("c6-inspections", .none, ExternalInspection.key, inspections),
      try withoutDemands("c6-without-demands"),
      try demandFigure("c6-demands", .always), try overdueDemands(),
    ]
  }

  private func demands(of year: Int) -> Condition {
    .refers("inspection", inspections(in: year))
  }

  private func demandFigure(_ id: String, _ extra: Condition) throws -> ReviewFigure {
    let conditions = computation.years.map { Condition.all([demands(of: $0), extra]) }
    return try computation.figure(
      id, .count, .lower, conditions.map { .count(try computation.count(InspectionDemand.key, $0)) },
      from: (InspectionDemand.key, conditions[conditions.count - 1]))
  }

  /// Demands of which the term had passed at the end of a year: open now, or met only later.
  private func overdueDemands(at year: Int) -> Condition {
    let end = computation.request.end(of: year)
    return .all([
      .any([.equals("state", .text("open")), .onOrAfter("completedOn", end.adding(days: 1))]), .before("due", end),
      .refers("inspection", .onOrBefore("day", end)),
    ])
  }

  private func overdueDemands() throws -> ReviewFigure {
    try computation.countFigure("c6-demands-overdue", .lower, InspectionDemand.key, overdueDemands)
  }

  // MARK: Tables and charts

  private func auditTable() throws -> ReportTable {
    let audits = try computation.reader.records(
      Audit.self, where: .within("planned", Period(year: computation.year)), order: [.init("planned")], limit: 100)
    let counts = try computation.reader.aggregate(
      Aggregation(AuditFinding.key, where: .isIn("audit", audits.map { .text($0.id.text) }), by: [.field("audit")]))
    let rows = try audits.map { audit in
      computation.name(audit.content)
      let count = counts.first { $0.keys[0] == audit.id.text }?.count ?? 0
      return ReportTable.Row(
        ref: audit.id.text,
        cells: [
          .text(audit.title), .day(audit.planned), .day(audit.held), .text(try computation.person(audit.leader.text)),
          .label("choice.audit.state", audit.state?.rawValue), .count(count),
        ])
    }
    let whole = try computation.count(Audit.key, .within("planned", Period(year: computation.year)))
    return ReportTable(
      id: "c6-audits",
      columns: [
        .init(label: "column.audit"), .init(label: "column.planned"), .init(label: "column.held"),
        .init(label: "column.leader"), .init(label: "column.state"), .init(label: "column.findings", isNumeric: true),
      ], rows: rows, more: whole - rows.count)
  }

  /// How many findings of each class there were in each year.
  private func findingCounts() throws -> [[String: Int]] {
    try computation.years.map { year in
      let rows = try computation.reader.aggregate(
        Aggregation(AuditFinding.key, where: computation.findings(of: year), by: [.field("class")]))
      return Dictionary(uniqueKeysWithValues: rows.compactMap { row in row.keys[0].map { ($0, row.count) } })
    }
  }

  private func classTable(_ counts: [[String: Int]]) -> ReportTable {
    let rows = AuditFinding.Class.allCases.compactMap { word -> ReportTable.Row? in
      let values = counts.map { $0[word.rawValue] ?? 0 }
      guard values.contains(where: { $0 > 0 }) else { return nil }
      return ReportTable.Row(cells: [.label("choice.finding.class", word.rawValue)] + values.map { .count($0) })
    }
    let years = computation.years.map { ReportTable.Column(label: "column.year-value", isNumeric: true, year: $0) }
    return ReportTable(id: "c6-by-class", columns: [.init(label: "column.class")] + years, rows: rows)
  }

  private func bodyTable() throws -> ReportTable {
    let question = Aggregation(
      ExternalInspection.key, where: inspections(in: computation.year), by: [.field("body")],
      measures: [.count(.equals("result", .text("demands")))])
    let bodies = try computation.reader.aggregate(question)
      .sorted { NameOrder.isBefore($0.keys[0] ?? "", $1.keys[0] ?? "") }
    let rows = bodies.map { row in
      ReportTable.Row(cells: [.text(row.keys[0]), .count(row.count), .count(row.measures[0])])
    }
    return ReportTable(
      id: "c6-by-body",
      columns: [
        .init(label: "column.body"), .init(label: "column.inspections", isNumeric: true),
        .init(label: "column.demands", isNumeric: true),
      ], rows: rows)
  }

  private func completionChart(_ section: ReviewSection) -> ReportChart? {
    guard let figure = section.figure("c6-completion"), figure.values.contains(where: { $0.number != nil }) else {
      return nil
    }
    return .years(of: figure, computation.years, title: .label("chart.c6-completion"), kind: .bars)
  }

  private func findingChart(_ counts: [[String: Int]]) -> ReportChart? {
    guard counts.contains(where: { !$0.isEmpty }) else { return nil }
    let classes = AuditFinding.Class.allCases
    return ReportChart(
      id: "c6-by-class", kind: .stacked, title: .label("chart.c6-by-class"), unit: .count,
      series: classes.map { .label("choice.finding.class.\($0.rawValue)") },
      categories: zip(computation.years, counts).map { year, counts in
        .init(
          name: .name("\(year)"),
          points: classes.map { .init(number: ExactNumber(digits: counts[$0.rawValue] ?? 0)) })
      })
  }

  // MARK: Attention

  private func attention() throws -> AttentionList {
    let year = computation.year
    let notHeld = Condition.all([
      planned(for: year), .before("firstPlanned", computation.asOf), .not(isHeld),
    ])
    let majors = Condition.all([computation.findings(of: year), .equals("class", .text("major"))])
    let demands = overdueDemands(at: year)
    return try computation.attention(.notHeld, Audit.key, notHeld, day: "firstPlanned", person: "leader")
      + computation.attention(.major, AuditFinding.key, majors)
      + computation.attention(.demandOverdue, InspectionDemand.key, demands, day: "due", isLate: true)
  }
}
