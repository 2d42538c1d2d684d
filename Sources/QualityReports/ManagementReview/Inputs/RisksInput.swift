import QualityModel

/// Input e: risks and opportunities, and whether what was done about them worked.
struct RisksInput {
  let computation: ReviewComputation

  /// From this weight, likelihood times impact, a risk is high.
  static let high = 15

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .e)
    let entries = try computation.reader.records(Risk.self)
    section.figures = try figures(entries)
    section.tables = [table(entries)]
    section.attend(to: AttentionList(try attention(entries)))
    return section
  }

  private func weight(_ risk: Record<Risk>) -> Int { risk.likelihood * risk.impact }

  private func residual(_ risk: Record<Risk>) -> Int? {
    guard let likelihood = risk.residualLikelihood, let impact = risk.residualImpact else { return nil }
    return likelihood * impact
  }

  /// The register is kept as it is now: earlier years are told by their own reviews.
  private func figure(_ id: String, _ value: FigureValue, _ risks: [Record<Risk>]) throws -> ReviewFigure? {
    risks.forEach { computation.name($0.content) }
    let source = ReviewFigure.Source(kind: Risk.key, count: risks.count, ids: risks.map(\.id.text))
    return try computation.figure(id, [.noData(.none), .noData(.none), value], from: source)
  }

  private func figures(_ entries: [Record<Risk>]) throws -> [ReviewFigure] {
    let risks = entries.filter { $0.kind != .opportunity }
    let opportunities = entries.filter { $0.kind == .opportunity }
    let high = risks.filter { weight($0) >= Self.high }
    let highAfter = risks.filter { (residual($0) ?? weight($0)) >= Self.high }
    let judged = entries.filter { $0.effective != nil }
    let effective = judged.count { $0.effective == .yes }
    let reviewed = entries.count(where: isReviewed)
    return try [
      figure("e-risks", .count(risks.count), risks),
      figure("e-opportunities", .count(opportunities.count), opportunities),
      figure("e-high", .count(high.count), high), figure("e-high-residual", .count(highAfter.count), highAfter),
      figure("e-effective", .share(effective, of: judged.count), judged),
      figure("e-reviewed", .share(reviewed, of: entries.count), entries),
    ].compactMap { $0 }
  }

  private func isReviewed(_ risk: Record<Risk>) -> Bool {
    risk.reviewed.map { $0.year == computation.year && $0 <= computation.asOf } ?? false
  }

  private func table(_ entries: [Record<Risk>]) -> ReportTable {
    let ordered = entries.sorted { (weight($1), $0.id) < (weight($0), $1.id) }
    let rows = ordered.map { risk in
      ReportTable.Row(
        ref: risk.id.text,
        cells: [
          .text(risk.title), .label("choice.risk.kind", risk.kind?.rawValue), .count(weight(risk)),
          residual(risk).map { .count($0) } ?? .noData, .label("choice.risk.treatment", risk.treatment?.rawValue),
          .label("choice.effective", risk.effective?.rawValue),
        ])
    }
    return ReportTable(
      id: "e-risks",
      columns: [
        .init(label: "column.risk"), .init(label: "column.kind"), .init(label: "column.score", isNumeric: true),
        .init(label: "column.residual", isNumeric: true), .init(label: "column.treatment"),
        .init(label: "column.effective"),
      ], rows: rows)
  }

  private func attention(_ entries: [Record<Risk>]) throws -> [AttentionItem] {
    let risks = entries.filter { $0.kind != .opportunity }
    let high = try risks.filter { (residual($0) ?? weight($0)) >= Self.high }.map { try item(.highRisk, $0) }
    return try high + entries.filter { !isReviewed($0) }.map { try item(.notReviewed, $0) }
  }

  private func item(_ reason: AttentionItem.Reason, _ risk: Record<Risk>) throws -> AttentionItem {
    AttentionItem(
      reason: reason, ref: risk.id.text, title: risk.title, day: risk.reviewed,
      person: try computation.person(risk.owner?.text))
  }
}
