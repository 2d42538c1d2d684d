import QualityModel

/// Input f: proposals, and opportunities that audits and self-assessments saw.
struct ImprovementInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .f)
    let improvements = try computation.years.map { try self.improvements(in: $0) }
    section.figures = try figures(improvements)
    let ofYear = improvements.last ?? []
    section.tables = [
      try proposalTable(),
      computation.tellsOfFrameworks ? try portfolioTable(ofYear) : improvementTable(ofYear),
    ]
    let notStarted = (improvements.last ?? []).filter { $0.action == nil }
    section.attend(
      to: AttentionList(notStarted.map { AttentionItem(reason: .notStarted, ref: $0.id.text, title: $0.title) }))
    return section
  }

  private func proposals(in year: Int) -> Condition.Of<Feedback> {
    .all([.equals(\.kind, .proposal), computation.days(of: year, \.received)])
  }

  private func improvements(in year: Int) throws -> [Record<AssessmentImprovement>] {
    let assessments = try computation.reader.lines(
      RecordQuery(Assessment.self, where: .equals(\.year, year)))
    guard !assessments.isEmpty else { return [] }
    return try computation.reader.records(
      AssessmentImprovement.self, where: .isIn(\.assessment, assessments.map { RecordID($0.id) }))
  }

  private func figures(_ improvements: [[Record<AssessmentImprovement>]]) throws -> [ReviewFigure] {
    let last = improvements.last ?? []
    last.forEach { computation.name($0.content) }
    let source = ReviewFigure.Source(
      kind: AssessmentImprovement.key, count: last.count, ids: last.map(\.id.text))
    let counts = improvements.map { FigureValue.count($0.count) }
    let started = improvements.map { all in FigureValue.share(all.count { $0.action != nil }, of: all.count) }
    return try computation.figures(FigureTable.improvement) { definition in
      try computation.figure(definition.id, definition.id == "f-improvements" ? counts : started, from: source)
    }
  }

  private func proposalTable() throws -> ReportTable {
    let condition = proposals(in: computation.year)
    let proposals = try computation.reader.records(
      Feedback.self, where: condition, order: [.ascending(\.received)], limit: 50)
    let rows = proposals.map { proposal in
      computation.name(proposal.content)
      return ReportTable.Row(
        ref: proposal.id.text,
        cells: [
          .text(proposal.text), .day(proposal.received), .day(proposal.answeredOn),
          .label("boolean", proposal.upheld.map { "\($0)" }),
        ])
    }
    return ReportTable(
      id: "f-proposals",
      columns: [
        .init(label: "column.proposal"), .init(label: "column.received"), .init(label: "column.answered"),
        .init(label: "column.upheld"),
      ], rows: rows, more: try computation.count(Feedback.self, condition) - rows.count)
  }

  private func improvementTable(_ improvements: [Record<AssessmentImprovement>]) -> ReportTable {
    let rows = improvements.map { improvement in
      ReportTable.Row(
        ref: improvement.id.text,
        cells: [
          .text(improvement.title), improvement.weight.map { .count($0) } ?? .noData,
          improvement.ease.map { .count($0) } ?? .noData, .label("boolean", improvement.quickWin.map { "\($0)" }),
          .text(improvement.action?.text),
        ])
    }
    return ReportTable(
      id: "f-improvements",
      columns: [
        .init(label: "column.improvement"), .init(label: "column.weight", isNumeric: true),
        .init(label: "column.ease", isNumeric: true), .init(label: "column.quickWin"), .init(label: "column.action"),
      ], rows: rows)
  }

  /// The improvements in the order in which they are worth doing, with the action that does each and its state.
  private func portfolioTable(_ improvements: [Record<AssessmentImprovement>]) throws -> ReportTable {
    let rows = try ImprovementPortfolio(improvements).items.map { item in
      let improvement = item.improvement
      let action = try improvement.action.flatMap { try computation.action($0.text) }
      if let action { computation.name(action.content) }
      return ReportTable.Row(
        ref: improvement.id.text,
        cells: [
          .text(improvement.title), .text(improvement.assessment.text),
          .label("assessment.part.\(item.part.rawValue)"),
          action.map { .link($0.id.text, to: $0.id.text) } ?? .noData,
          .text(try computation.person(action?.responsible.text)), .day(action?.due),
          action.map { .label("choice.action.state.\(($0.state ?? .planned).rawValue)") }
            ?? .mark("frameworks.no-action", .warn),
        ])
    }
    return ReportTable(
      id: "f-improvements",
      columns: [
        .init(label: "column.improvement"), .init(label: "frameworks.column.assessment"),
        .init(label: "assessment.plan.part"), .init(label: "column.action"), .init(label: "column.responsible"),
        .init(label: "field.due"), .init(label: "column.state"),
      ], rows: rows)
  }
}
