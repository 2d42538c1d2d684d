import QualityModel

/// Input c6: the audit programme and its findings, and the inspections from outside with what they demanded.
struct AuditsInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c6)
    section.figures = try computation.figures(FigureTable.audits + FigureTable.inspections)
    let findings = try findingCounts()
    section.tables = [try auditTable(), classTable(findings), try bodyTable()]
    section.charts = [completionChart(section), findingChart(findings)].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  private var ofYear: FigureYear { computation.conditions(of: computation.year) }

  /// Held by the day of the position; concluded ones without a day of holding were held too.
  private var isHeld: Condition.Of<Audit> {
    let isConcluded: Condition.Of<Audit> = .isIn(\.state, [.reported, .closed])
    return .any([
      .all([.isSet(\.held), .onOrBefore(\.held, computation.asOf)]), .all([.isEmpty(\.held), isConcluded]),
    ])
  }

  // MARK: Tables and charts

  private func auditTable() throws -> ReportTable {
    let audits = try computation.reader.records(
      Audit.self, where: .within(\.planned, Period(year: computation.year)), order: [.ascending(\.planned)], limit: 100)
    let counts = try computation.reader.aggregate(
      Aggregation(AuditFinding.self, where: .isIn(\.audit, audits.map(\.id)), by: [.field(\.audit)]))
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
    let whole = try computation.count(Audit.self, .within(\.planned, Period(year: computation.year)))
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
        Aggregation(AuditFinding.self, where: computation.findings(of: year), by: [.field(\.class)]))
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
      ExternalInspection.self, where: FigureTable.inspectionsOfYear.condition(in: ofYear), by: [.field(\.body)],
      measures: [.count(.equals(\.result, .demands))])
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
    let notHeld: Condition.Of<Audit> = .all([
      FigureTable.plannedAudits.condition(in: ofYear), .before(\.firstPlanned, computation.asOf), .not(isHeld),
    ])
    let majors: Condition.Of<AuditFinding> = .all([computation.findings(of: year), .equals(\.class, .major)])
    let demands = FigureTable.overdueDemands.condition(in: ofYear)
    return try computation.attention(.notHeld, notHeld, day: \.firstPlanned, person: \.leader)
      + computation.attention(.major, majors)
      + computation.attention(.demandOverdue, demands, day: \.due, isLate: true)
  }
}
