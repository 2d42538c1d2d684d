import QualityModel

/// Input c7: how partners and external providers performed.
struct ProvidersInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c7)
    let evaluations = try computation.reader.records(
      PartnerEvaluation.self, where: .isIn(\.year, computation.years))
    let partners = try computation.reader.records(Partner.self)
    section.figures = try figures(partners, evaluations)
    section.tables = [table(partners, evaluations)]
    section.attend(to: AttentionList(try attention(partners, evaluations)))
    return section
  }

  private func figures(
    _ partners: [Record<Partner>], _ evaluations: [Record<PartnerEvaluation>]
  ) throws -> [ReviewFigure] {
    let known = Set(partners.map(\.id))
    let evaluated = computation.years.map { year in
      Set(evaluations.filter { $0.year == year }.map(\.partner)).intersection(known).count
    }
    // Of those that were known then: today's register says nothing of the past.
    let ever = try computation.reader.aggregate(
      Aggregation(PartnerEvaluation.self, where: .always, by: [.field(\.partner), .field(\.year)]))
    let existing = computation.years.map { year in
      year == computation.year
        ? partners.count
        : Set(ever.filter { ($0.keys[1].flatMap { Int($0) } ?? .max) <= year }.compactMap(\.keys[0])).count
    }
    let poor = computation.years.map { year in evaluations.filter { $0.year == year && $0.result == .poor }.count }
    let ofYear: Condition.Of<PartnerEvaluation> = .equals(\.year, computation.year)
    return try [
      computation.figure(
        "c7-partners", [.noData(.none), .noData(.none), .count(partners.count)],
        from: try computation.named(Condition.Of<Partner>.always)),
      computation.figure(
        "c7-evaluated", zip(evaluated, existing).map { FigureValue.share($0, of: $1) },
        from: try computation.named(ofYear)),
      computation.figure(
        "c7-poor", poor.map { .count($0) }, from: try computation.named(.all([ofYear, .equals(\.result, .poor)]))),
    ].compactMap { $0 }
  }

  private func table(_ partners: [Record<Partner>], _ evaluations: [Record<PartnerEvaluation>]) -> ReportTable {
    let rows = partners.compactMap { partner -> ReportTable.Row? in
      let own = evaluations.filter { $0.partner == partner.id }
      guard !own.isEmpty else { return nil }
      computation.name(partner.content)
      let cells = computation.years.map { year in
        ReportTable.Cell.label("choice.partnerEvaluation.result", own.first { $0.year == year }?.result?.rawValue)
      }
      return ReportTable.Row(ref: partner.id.text, cells: [.text(partner.name)] + cells)
    }
    let years = computation.years.map { ReportTable.Column(label: "column.year-value", year: $0) }
    return ReportTable(id: "c7-partners", columns: [.init(label: "column.partner")] + years, rows: rows)
  }

  private func attention(
    _ partners: [Record<Partner>], _ evaluations: [Record<PartnerEvaluation>]
  ) throws -> [AttentionItem] {
    let ofYear = evaluations.filter { $0.year == computation.year }
    let poor = try ofYear.filter { $0.result == .poor }.map { evaluation in
      AttentionItem(
        reason: .poor, ref: evaluation.id.text,
        title: try computation.title(Partner.key, evaluation.partner.text) ?? evaluation.partner.text)
    }
    let evaluated = Set(ofYear.map(\.partner))
    let left = partners.filter { !evaluated.contains($0.id) }.map { partner in
      computation.name(partner.content)
      return AttentionItem(reason: .notEvaluated, ref: partner.id.text, title: partner.name)
    }
    return poor + left
  }
}
