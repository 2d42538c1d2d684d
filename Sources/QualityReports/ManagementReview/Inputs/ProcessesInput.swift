import QualityModel

/// Input c3: how the processes performed, by their reports and by their indicators against targets.
struct ProcessesInput {
  let computation: ReviewComputation
  let indicators: IndicatorFigures

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c3)
    let ofProcesses = indicators.series.filter { $0.indicator.process != nil }
    let figures = try ofProcesses.compactMap { try indicators.figure($0) }
    section.figures = [try reports()].compactMap { $0 } + (try targetFigures(figures)) + figures
    section.tables = [try reportTable()]
    section.attend(to: AttentionList(try missingReports() + missedTargets(figures)))
    return section
  }

  private func ofYear(_ year: Int) -> Condition.Of<ProcessReport> { .equals(\.year, year) }

  /// Processes with a delivered report, of all processes.
  func reports() throws -> ReviewFigure? {
    let processes = Set(try computation.reader.records(QualityProcess.self).map(\.id.text))
    let values = try computation.years.map { year in
      FigureValue.share(try reported(in: year).intersection(processes).count, of: processes.count)
    }
    return try computation.figure("c3-reports", values, from: try computation.named(delivered(in: computation.year)))
  }

  private func delivered(in year: Int) -> Condition.Of<ProcessReport> { .all([ofYear(year), .isSet(\.delivered)]) }

  private func reported(in year: Int) throws -> Set<String> {
    let rows = try computation.reader.aggregate(
      Aggregation(ProcessReport.self, where: delivered(in: year), by: [.field(\.process)]))
    return Set(rows.compactMap { $0.keys[0] })
  }

  private func targetFigures(_ figures: [ReviewFigure]) throws -> [ReviewFigure] {
    let judged = figures.filter { $0.target?.met == .yes || $0.target?.met == .no }
    let met = judged.filter { $0.target?.met == .yes }.count
    let source = ReviewFigure.Source(kind: Indicator.key, count: judged.count, ids: judged.map(\.id))
    return try [
      computation.figure("c3-targets", unknownBefore(.count(judged.count)), from: source),
      computation.figure("c3-targets-reached", unknownBefore(.share(met, of: judged.count)), from: source),
    ].compactMap { $0 }
  }

  /// Targets are read for the year of the review only.
  private func unknownBefore(_ value: FigureValue) -> [FigureValue] { [.noData(.none), .noData(.none), value] }

  private func reportTable() throws -> ReportTable {
    let reports = try computation.reader.records(
      ProcessReport.self, where: ofYear(computation.year), order: [.ascending(\.process)])
    let rows = try reports.map { report in
      computation.name(report.content)
      return ReportTable.Row(
        ref: report.id.text,
        cells: [
          .text(try computation.title(QualityProcess.key, report.process.text)),
          .text(try computation.person(report.author?.text)), .day(report.delivered), .text(report.summary),
        ])
    }
    return ReportTable(
      id: "c3-reports",
      columns: [
        .init(label: "column.process"), .init(label: "column.author"), .init(label: "column.delivered"),
        .init(label: "column.summary"),
      ], rows: rows)
  }

  private func missingReports() throws -> [AttentionItem] {
    let reported = try reported(in: computation.year)
    let missing = try computation.reader.records(QualityProcess.self).filter { !reported.contains($0.id.text) }
    return try missing.map { process in
      computation.name(process.content)
      return AttentionItem(
        reason: .missingReport, ref: process.id.text, title: process.name,
        person: try computation.person(process.owner?.text))
    }
  }

  private func missedTargets(_ figures: [ReviewFigure]) -> [AttentionItem] {
    figures.filter { $0.target?.met == .no }.map {
      AttentionItem(reason: .targetMissed, ref: $0.id, title: $0.name ?? $0.id)
    }
  }
}
