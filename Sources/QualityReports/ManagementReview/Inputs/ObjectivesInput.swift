import QualityModel

/// Input c2: how far the objectives of the year were reached, and the measures of the plan.
struct ObjectivesInput {
  let computation: ReviewComputation
  let indicators: IndicatorFigures

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c2)
    let objectives = try computation.reader.records(Objective.self).filter { $0.state != .withdrawn }
    let items = try computation.reader.records(PlanItem.self).filter { $0.state != .withdrawn }
    section.figures = try figures(objectives, items)
    section.tables = [try objectiveTable(due(objectives, in: computation.year)), itemTable(items)]
    section.attend(to: AttentionList(try attention(objectives, items)))
    return section
  }

  /// The objectives whose period ends in a year.
  func due(_ objectives: [Record<Objective>], in year: Int) -> [Record<Objective>] {
    objectives.filter { $0.period.lastDay.year == year }
  }

  private func figures(_ objectives: [Record<Objective>], _ items: [Record<PlanItem>]) throws -> [ReviewFigure] {
    let due = computation.years.map { self.due(objectives, in: $0) }
    let planned = computation.years.map { self.planned(items, in: $0) }
    func share<Kind>(_ all: [[Record<Kind>]], _ isOne: (Record<Kind>) -> Bool) -> [FigureValue] {
      all.map { FigureValue.share($0.count(where: isOne), of: $0.count) }
    }
    let objectiveSource = source(Objective.key, due.last?.map(\.content) ?? [])
    let itemSource = source(PlanItem.key, planned.last?.map(\.content) ?? [])
    return try [
      computation.figure("c2-due", due.map { .count($0.count) }, from: objectiveSource),
      computation.figure("c2-reached", share(due) { $0.state == .reached }, from: objectiveSource),
      computation.figure("c2-measures", planned.map { .count($0.count) }, from: itemSource),
      computation.figure("c2-measures-done", share(planned) { $0.state == .done }, from: itemSource),
      unconfirmed("c2-unconfirmed", Objective.key, due.map { $0.filter(\.awaitsConfirmation).map(\.content) }),
      unconfirmed(
        "c2-measures-unconfirmed", PlanItem.key, planned.map { $0.filter(\.awaitsConfirmation).map(\.content) }),
    ].compactMap { $0 }
  }

  /// Outcomes that were told and that nobody has confirmed.
  private func unconfirmed(_ id: String, _ kind: String, _ records: [[RecordValue]]) throws -> ReviewFigure? {
    try computation.figure(id, records.map { .count($0.count) }, from: source(kind, records.last ?? []))
  }

  private func source(_ kind: String, _ records: [RecordValue]) -> ReviewFigure.Source {
    let named = records.prefix(ReviewFigure.Source.most)
    named.forEach(computation.name)
    return ReviewFigure.Source(kind: kind, count: records.count, ids: named.map(\.id))
  }

  private func planned(_ items: [Record<PlanItem>], in year: Int) -> [Record<PlanItem>] {
    items.filter { item in item.years.contains { PlanYears.covers($0, year) } }
  }

  private func objectiveTable(_ objectives: [Record<Objective>]) throws -> ReportTable {
    let rows = try objectives.map { objective in
      ReportTable.Row(
        ref: objective.id.text,
        cells: [
          .text(objective.title), .text(try computation.person(objective.owner?.text)), .period(objective.period),
          try state(of: objective), .text(objective.evaluation),
          confirmation(of: objective),
        ])
    }
    return ReportTable(
      id: "c2-objectives",
      columns: [
        .init(label: "column.objective"), .init(label: "column.owner"), .init(label: "column.period"),
        .init(label: "column.state"), .init(label: "column.evaluation"),
        .init(label: "column.confirmed"),
      ], rows: rows)
  }

  /// The outcome as it was told, with the indicators whose targets say otherwise.
  private func state(of objective: Record<Objective>) throws -> ReportTable.Cell {
    let told = ReportTable.Cell.label("choice.objective.state", objective.state?.rawValue)
    let others = try contradicting(objective).map { figure, met in
      ReportTable.Cell.phrase("objective.indicator-\(met)", name: "\(figure.id) \(figure.name ?? "")")
    }
    return others.isEmpty ? told : .lines([told] + others)
  }

  /// The indicators of an objective that met their targets where it was called missed, or missed them where it was called
  /// reached. A value within the limits that are accepted contradicts neither.
  private func contradicting(_ objective: Record<Objective>) throws -> [(figure: ReviewFigure, met: String)] {
    let told: ReviewFigure.Target.Met
    switch objective.state {
    case .reached: told = .yes
    case .notReached: told = .no
    default: return []
    }
    return try indicators.series.filter { $0.indicator.objective == objective.id }.compactMap { series in
      guard let figure = try indicators.figure(series), let met = figure.target?.met, met == .yes || met == .no,
        met != told
      else { return nil }
      return (figure, met == .yes ? "met" : "missed")
    }
  }

  /// The day on which the outcome was confirmed, or that nobody did.
  private func confirmation(of objective: Record<Objective>) -> ReportTable.Cell {
    if objective.awaitsConfirmation { return .label("mark.objective.not-confirmed") }
    return objective.confirmedOn.map { .day($0) } ?? .text("")
  }

  private func itemTable(_ items: [Record<PlanItem>]) -> ReportTable {
    let states = planned(items, in: computation.year).map { $0.state ?? .planned }
    let rows = PlanItem.State.allCases.compactMap { state -> ReportTable.Row? in
      let count = states.filter { $0 == state }.count
      return count == 0
        ? nil : ReportTable.Row(cells: [.label("choice.planItem.state", state.rawValue), .count(count)])
    }
    return ReportTable(
      id: "c2-measures", columns: [.init(label: "column.state"), .init(label: "column.measures", isNumeric: true)],
      rows: rows)
  }

  private func attention(_ objectives: [Record<Objective>], _ items: [Record<PlanItem>]) throws -> [AttentionItem] {
    let missed = try due(objectives, in: computation.year).filter { $0.state == .notReached || $0.state == .partly }.map
    {
      AttentionItem(
        reason: $0.state == .partly ? .partlyReached : .notReached, ref: $0.id.text, title: $0.title,
        person: try computation.person($0.owner?.text))
    }
    let undone = planned(items, in: computation.year).filter { $0.state == .notDone || $0.state == .moved }.map {
      item in
      computation.name(item.content)
      return AttentionItem(reason: .notReached, ref: item.id.text, title: item.title)
    }
    let contradicted = try due(objectives, in: computation.year).filter { try !contradicting($0).isEmpty }.map {
      AttentionItem(
        reason: .contradicted, ref: $0.id.text, title: $0.title, person: try computation.person($0.owner?.text))
    }
    return contradicted + missed + undone
  }
}
