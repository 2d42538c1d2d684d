import QualityModel

/// Input a: what earlier reviews decided, and what became of it.
struct EarlierDecisionsInput {
  let computation: ReviewComputation

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .a)
    let perYear = try computation.years.map { try standing(before: $0) }
    section.figures = [
      try figure("a-decisions", .count, perYear.map { .count($0.decisions.count) }, perYear.last),
      try figure("a-due", .count, perYear.map { .count($0.due.count) }, perYear.last),
      try figure("a-done", .percent, perYear.map { FigureValue.share($0.done.count, of: $0.due.count) }, perYear.last),
    ]
    guard var standing = perYear.last else { return section }
    try addOpen(to: &standing)
    section.tables = [try table(standing)]
    section.attend(to: AttentionList(try overdue(standing)))
    return section
  }

  /// The decisions of the review before a year, those that were due by its end, and those that were done.
  private struct Standing {
    var decisions: [Record<ReviewDecision>] = []
    var due: [Record<ReviewDecision>] = []
    var done: [Record<ReviewDecision>] = []
    var actions: [String: Record<Action>] = [:]
  }

  private func standing(before year: Int) throws -> Standing {
    var standing = Standing()
    let reviews = try computation.reader.records(
      Review.self, where: .isIn(\.year, Array(year - 10..<year)),
      order: [.descending(\.year)])
    guard let review = reviews.first else { return standing }
    let end = computation.request.end(of: year)
    standing.decisions = try computation.reader.records(
      ReviewDecision.self, where: .equals(\.review, review.id), order: [.ascending(\.due)])
    for decision in standing.decisions {
      let action = try decision.action.flatMap { try computation.action($0.text) }
      if let action { standing.actions[decision.id.text] = action }
      guard decision.due <= end else { continue }
      standing.due.append(decision)
      if let action, isDone(action, by: end) { standing.done.append(decision) }
    }
    return standing
  }

  /// Adds what is still open of the reviews before the last one: the meeting looks at it until it is done.
  private func addOpen(to standing: inout Standing) throws {
    let known = Set(standing.decisions.map(\.id))
    let end = computation.request.end(of: computation.year)
    let earlier = Array(min(2000, computation.year)..<computation.year)
    let reviews = try computation.reader.records(Review.self, where: .isIn(\.year, earlier))
    let decisions = try computation.reader.records(
      ReviewDecision.self, where: .isIn(\.review, reviews.map(\.id)), order: [.ascending(\.due)])
    for decision in decisions where !known.contains(decision.id) {
      let action = try decision.action.flatMap { try computation.action($0.text) }
      if let action {
        if action.state == .cancelled || isDone(action, by: end) { continue }
        standing.actions[decision.id.text] = action
      }
      computation.name(decision.content)
      standing.decisions.append(decision)
      if decision.due <= end { standing.due.append(decision) }
    }
  }

  private func isDone(_ action: Record<Action>, by end: Day) -> Bool {
    guard action.state == .completed || action.state == .verified else { return false }
    return action.completedOn.map { $0 <= end } ?? true
  }

  private func figure(
    _ id: String, _ unit: ReviewFigure.Unit, _ values: [FigureValue], _ standing: Standing?
  ) throws -> ReviewFigure {
    var figure = try computation.figure(id, unit, unit == .percent ? .higher : .none, values)
    let decisions = id == "a-decisions" ? standing?.decisions : standing?.due
    decisions?.forEach { computation.name($0.content) }
    figure.source = ReviewFigure.Source(
      kind: ReviewDecision.key, count: decisions?.count ?? 0, ids: decisions?.map(\.id.text) ?? [])
    return figure
  }

  private func table(_ standing: Standing) throws -> ReportTable {
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

  private func overdue(_ standing: Standing) throws -> [AttentionItem] {
    let done = Set(standing.done.map(\.id))
    return try standing.due.filter { !done.contains($0.id) && $0.due < computation.asOf }.map { decision in
      AttentionItem(
        reason: .decisionOverdue, ref: decision.id.text, title: decision.text, day: decision.due,
        days: decision.due.days(until: computation.asOf), person: try computation.person(decision.responsible.text))
    }
  }
}
