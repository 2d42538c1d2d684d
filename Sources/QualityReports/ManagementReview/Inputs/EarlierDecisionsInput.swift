import QualityModel

/// Input a: what earlier reviews decided, and what became of it.
struct EarlierDecisionsInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .a)
    let known = try EarlierDecisions(computation)
    let perYear = computation.years.map { known.standing(before: $0, end: computation.request.end(of: $0)) }
    guard let standing = perYear.last else { return section }
    section.figures = try computation.figures(FigureTable.decisions) { definition in
      switch definition.id {
      case "a-decisions":
        try figure(definition.id, perYear.map { .count($0.decisions.count) }, standing.decisions)
      case "a-due": try figure(definition.id, perYear.map { .count($0.due.count) }, standing.due)
      default:
        try figure(definition.id, perYear.map { FigureValue.share($0.done.count, of: $0.due.count) }, standing.due)
      }
    }
    section.tables = [try table(standing)]
    section.attend(to: AttentionList(try overdue(standing)))
    return section
  }

  private func figure(
    _ id: String, _ values: [FigureValue], _ decisions: [Record<ReviewDecision>]
  ) throws -> ReviewFigure? {
    decisions.forEach { computation.name($0.content) }
    let source = ReviewFigure.Source(kind: ReviewDecision.key, count: decisions.count, ids: decisions.map(\.id.text))
    return try computation.figure(id, values, from: source)
  }

  private func table(_ standing: EarlierDecisions.Standing) throws -> ReportTable {
    let rows = try standing.decisions.map { decision in
      let action = standing.actions[decision.id.text]
      if let action { computation.name(action.content) }
      return ReportTable.Row(
        ref: decision.id.text,
        cells: [
          .text(decision.text), .text(try computation.person(decision.responsible.text)), .day(decision.due),
          .label("choice.action.state", action?.state?.rawValue),
        ])
    }
    return ReportTable(
      id: "a-decisions",
      columns: [
        .init(label: "column.decision"), .init(label: "column.responsible"), .init(label: "column.due"),
        .init(label: "column.state"),
      ], rows: rows)
  }

  private func overdue(_ standing: EarlierDecisions.Standing) throws -> [AttentionItem] {
    let done = Set(standing.done.map(\.id))
    return try standing.due.filter { !done.contains($0.id) && $0.due < computation.asOf }.map { decision in
      AttentionItem(
        reason: .decisionOverdue, ref: decision.id.text, title: decision.text, day: decision.due,
        days: decision.due.days(until: computation.asOf), person: try computation.person(decision.responsible.text))
    }
  }
}
