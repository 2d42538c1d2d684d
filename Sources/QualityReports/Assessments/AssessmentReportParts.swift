import QualityModel

/// The sections of the report of a self-assessment.
struct AssessmentReportParts {
  let material: AssessmentReport.Material
  let lookup: ReportLookup
  let asOf: Day
  let words: CatalogueWords
  let profile: AssessmentProfile

  init(material: AssessmentReport.Material, lookup: ReportLookup, asOf: Day) {
    self.material = material
    self.lookup = lookup
    self.asOf = asOf
    words = CatalogueWords(material.catalogue)
    profile = material.profile
  }

  var assessment: Record<Assessment> { material.assessment }
  private var entries: [AssessmentResults.Entry] { material.results.all }
  /// The end of the scale that the method uses in numbers.
  var most: Int { entries.lazy.compactMap { $0.criterion.panel.dimensions.first?.range?.upperBound }.first ?? 100 }

  func head() throws -> ReportHead {
    var head = ReportHead(
      "page.assessment-report", name: assessment.id.text, organisation: try lookup.organisation(), asOf: asOf)
    head.facts = [
      ReportFact("field.catalogue", .label(words.titleKey)),
      ReportFact("field.state", .choice(assessment.state, \Assessment.state)),
    ]
    let signature = SignatureFacts(record: assessment, lookup: lookup)
    head.facts += [
      try signature.fact(), try PermittedHands(lookup: lookup).fact(about: [(Assessment.key, assessment.id.text)]),
    ].compactMap { $0 }
    head.notices += signature.notices
    if let state = assessment.state, state != .reported, state != .approved {
      head.notices.append(ReportNotice("assessment.report.draft", .warn))
    }
    let unassessed = profile.unassessed.count
    if unassessed > 0 {
      head.notices.append(ReportNotice("assessment.report.unassessed", .warn, count: unassessed))
    }
    let uncounted = material.results.uncounted.count
    if uncounted > 0 {
      head.notices.append(ReportNotice("assessment.report.uncounted", .bad, count: uncounted))
    }
    return head
  }

  // MARK: What, who, how

  func what() throws -> ReportSection {
    let panels = Set(entries.map(\.criterion.panel))
    var blocks: [ReportSection.Block] = [
      .facts([
        ReportFact("field.catalogue", .label(words.titleKey)),
        ReportFact("field.assessment.edition", .words(assessment.edition ?? material.catalogue.edition)),
        ReportFact("field.method", .choice(assessment.method, \Assessment.method)),
        ReportFact("field.service", try lookup.record(Service.key, assessment.service?.text)),
        ReportFact("field.scope", .words(assessment.scope)),
        ReportFact("field.assessment.leader", try lookup.person(assessment.leader?.text)),
        ReportFact("field.assessors", all: try lookup.people(assessment.assessors.map(\.text))),
        ReportFact("field.assessment.startedOn", .date(assessment.startedOn)),
        ReportFact("field.assessment.convenedOn", .date(assessment.convenedOn)),
        ReportFact("field.assessment.absent", .words(assessment.absent)),
        ReportFact("field.assessment.reportedOn", .date(assessment.reportedOn)),
        ReportFact("field.assessment.unassessed", .words(assessment.unassessed)),
        ReportFact(
          "assessment.report.uncounted.which", all: material.results.uncounted.map { .text($0) }),
        ReportFact("field.approvedBy", try lookup.person(assessment.approvedBy?.text)),
        ReportFact("field.approvedOn", .date(assessment.approvedOn)),
      ]),
      .notice(ReportNotice("assessment.report.how")),
    ]
    if panels.contains(where: { $0.certainty == .unconfirmed }) {
      blocks.append(.notice(ReportNotice("assessment.report.panel-unconfirmed", .warn)))
    }
    if material.catalogue.all.contains(where: { $0.criterion.certainty == .unconfirmed }) {
      blocks.append(.notice(ReportNotice("assessment.report.unconfirmed", .warn)))
    }
    return ReportSection("what", label: "assessment.report.what", blocks)
  }

  // MARK: Profile

  func profileSection() -> ReportSection {
    let top = profile.top
    let isNumeric = top.contains { $0.mean != nil }
    var blocks: [ReportSection.Block] = []
    if isNumeric {
      if (3...15).contains(top.count) { blocks.append(.chart(chart("assessment-radar", .radar, top))) }
      // More bars than these fit on no printed page; the table below has every number.
      if top.count <= 20 { blocks.append(.chart(chart("assessment-bars", .bars, top))) }
      if top.count <= 20, top.contains(where: \.criterion.hasUnconfirmed) {
        blocks.append(.notice(ReportNotice("assessment.report.starred")))
      }
    }
    blocks.append(
      .table(isNumeric ? meanTable(profile.lines.filter { $0.panel == nil || $0.depth == 0 }) : answerTable(top)))
    if material.showsTotal, let total = profile.ownTotal {
      blocks.append(.facts([ReportFact("assessment.report.total", .number(total.rounded(to: 1), unit: nil))]))
      blocks.append(.notice(ReportNotice("assessment.report.total.ours", .warn)))
    }
    return ReportSection("profile", label: "assessment.report.profile", blocks)
  }

  private func chart(_ id: String, _ kind: ReportChart.Kind, _ top: [AssessmentProfile.Line]) -> ReportChart {
    let earlier = material.comparison.map { comparison in
      Dictionary(
        comparison.lines.lines.map { ($0.criterion.number, $0.before.mean) }, uniquingKeysWith: { first, _ in first })
    }
    var chart = ReportChart(
      id: id, kind: kind, title: .label("assessment.report.profile"), unit: .number,
      categories: top.map { line in
        var points = [ReportChart.Point(number: line.mean?.rounded(to: 1))]
        if kind == .radar, let earlier {
          points.append(ReportChart.Point(number: earlier[line.criterion.number]?.flatMap { $0.rounded(to: 1) }))
        }
        // The radar has room for numbers only; the bars below it have the names.
        let name =
          kind == .radar
          ? ReportChart.Name.name(line.criterion.number) : .label(words.starredKey(line.criterion.number))
        return ReportChart.Category(name: name, points: points)
      })
    chart.most = most
    if kind == .radar, let comparison = material.comparison {
      chart.series = [.name(assessment.id.text), .name(comparison.with.id.text)]
    }
    return chart
  }

  private func meanTable(_ lines: [AssessmentProfile.Line]) -> ReportTable {
    ReportTable(
      id: "assessment-profile",
      columns: [
        .init(label: "assessment.spread.criterion"), .init(label: "field.criterion"),
        .init(label: "assessment.report.mean", isNumeric: true),
        .init(label: "assessment.report.assessed", isNumeric: true),
      ],
      rows: lines.map { line in
        ReportTable.Row(cells: [
          .text(line.criterion.number), words.cell(line.criterion),
          line.mean.map { .number($0.rounded(to: 1), unit: nil) } ?? .noData,
          .text("\(line.assessed)/\(line.criteria)"),
        ])
      })
  }

  private func answerTable(_ lines: [AssessmentProfile.Line]) -> ReportTable {
    let answers = CriterionScore.Fulfilment.allCases.map(\.rawValue)
    return ReportTable(
      id: "assessment-profile",
      columns: [.init(label: "assessment.spread.criterion"), .init(label: "field.criterion")]
        + answers.map { .init(label: "choice.score.fulfilment.\($0)", isNumeric: true) }
        + [.init(label: "assessment.report.assessed", isNumeric: true)],
      rows: lines.map { line in
        ReportTable.Row(
          cells: [.text(line.criterion.number), words.cell(line.criterion)]
            + answers.map { .count(line.answers[$0] ?? 0) } + [.text("\(line.assessed)/\(line.criteria)")])
      })
  }

  /// PLAN, DO, CHECK, ACT of each criterion as a heat map.
  func phases() -> ReportSection? {
    let keys = ["plan", "do", "check", "act"]
    let rows = entries.compactMap { entry -> ReportChart.Category? in
      guard let score = entry.score, score.places.count == 4 else { return nil }
      let points = keys.map { key in
        ReportChart.Point(
          number: score.places.first { $0.dimension == key }?.value.map { ExactNumber(digits: $0) })
      }
      return ReportChart.Category(name: .name(entry.criterion.criterion.number), points: points)
    }
    guard !rows.isEmpty else { return nil }
    let series = keys.map { ReportChart.Name.label("field.\($0)") }
    let charts = AssessmentReportParts.pieces(of: rows).enumerated().map { place, piece in
      var chart = ReportChart(
        id: "assessment-pdca" + (place > 0 ? "-\(place + 1)" : ""), kind: .heat,
        title: piece.count == rows.count ? .label("assessment.report.pdca") : AssessmentReportParts.title(of: piece),
        unit: .number, categories: piece)
      chart.series = series
      chart.most = 100
      return ReportSection.Block.chart(chart)
    }
    return ReportSection("pdca", label: "assessment.report.pdca", charts)
  }

  /// A picture is not broken at the end of a printed page: a long one is several of about the same length.
  private static func pieces(of rows: [ReportChart.Category]) -> [[ReportChart.Category]] {
    let most = 30
    let count = (rows.count + most - 1) / most
    return (0..<count).map { Array(rows[rows.count * $0 / count..<rows.count * ($0 + 1) / count]) }
  }

  /// From the first criterion of a piece to its last.
  private static func title(of piece: [ReportChart.Category]) -> ReportChart.Name {
    let names = [piece.first, piece.last].compactMap { $0?.name }.compactMap { name in
      if case .name(let name) = name { name } else { nil }
    }
    return .name(names.joined(separator: " – "))
  }

  // MARK: Criteria

  func criteria() -> ReportSection {
    let rows = entries.map { entry -> [ReportTable.Cell?] in
      let criterion = entry.criterion.criterion
      return [
        .text(criterion.number), words.cell(criterion), score(entry), lines(notes(entry.toldStrengths)),
        lines(notes(entry.toldImprovements)),
        .words(entry.agreed?.reason),
      ]
    }
    let table = ReportTable.list(
      "assessment-criteria",
      [
        .init(label: "assessment.spread.criterion"), .init(label: "field.criterion", isWide: true),
        .init(label: "assessment.spread.agreed"), .init(label: "field.strengths", isWide: true),
        .init(label: "field.improvements", isWide: true), .init(label: "field.reason"),
      ], rows)
    return ReportSection("criteria", label: "assessment.report.criteria", count: rows.count, [.table(table)])
  }

  private func lines(_ cells: [ReportTable.Cell]) -> ReportTable.Cell? { cells.isEmpty ? nil : .lines(cells) }

  private func notes(_ lines: [MergedNotes.Line]) -> [ReportTable.Cell] {
    lines.map { .text($0.people > 1 ? "\($0.text) (\($0.people)×)" : $0.text) }
  }

  func score(_ entry: AssessmentResults.Entry) -> ReportTable.Cell { ScoreCell.cell(entry.score) }

  /// Where people lay apart, most disagreement first.
  func spread() -> ReportSection? {
    let spreads = ScoreSpread.inOrderOfDisagreement(entries.compactMap(\.spread))
    guard !spreads.isEmpty else { return nil }
    func number(_ value: ExactFraction?) -> ReportTable.Cell {
      value.map { .number($0.rounded(to: 1), unit: nil) } ?? .text("")
    }
    let table = ReportTable(
      id: "assessment-spread",
      columns: [
        .init(label: "assessment.spread.criterion"), .init(label: "assessment.spread.scores", isNumeric: true),
        .init(label: "assessment.spread.lowest", isNumeric: true),
        .init(label: "assessment.spread.mean", isNumeric: true),
        .init(label: "assessment.spread.highest", isNumeric: true),
        .init(label: "assessment.spread.apart", isNumeric: true),
      ],
      rows: spreads.map { spread in
        let apart = spread.disagreement.flatMap { $0.multiplied(by: ExactFraction(100)) }
        return ReportTable.Row(cells: [
          .text(spread.criterion.criterion.number), .count(spread.scores + spread.notApplicable), number(spread.lowest),
          number(spread.mean), number(spread.highest),
          apart.map { .number($0.rounded(to: 0), unit: "%") } ?? .noData,
        ])
      })
    return ReportSection(
      "spread", label: "assessment.report.spread",
      [.notice(ReportNotice("assessment.report.spread.about")), .table(table)])
  }

  // MARK: Comparison and plan

  func comparison() -> ReportSection? {
    guard let (other, comparison) = material.comparison else { return nil }
    var blocks: [ReportSection.Block] = [
      .facts([ReportFact("assessment.report.with", .text("\(other.id.text) (\(other.year))"))])
    ]
    if !comparison.isSameList { blocks.append(.notice(ReportNotice("assessment.report.changed-list", .warn))) }
    for (key, ids) in [
      ("assessment.report.only-before", comparison.onlyBefore), ("assessment.report.only-after", comparison.onlyAfter),
      ("assessment.report.reworded", comparison.reworded),
    ]
    where !ids.isEmpty {
      blocks.append(.facts([ReportFact(key, .text(ids.joined(separator: ", ")))]))
    }
    let table = ReportTable(
      id: "assessment-comparison",
      columns: [
        .init(label: "assessment.spread.criterion"), .init(label: "field.criterion"),
        .init(label: "assessment.report.before", isNumeric: true),
        .init(label: "assessment.report.after", isNumeric: true),
        .init(label: "assessment.report.change", isNumeric: true),
      ],
      rows: comparison.lines.map { line in
        ReportTable.Row(cells: [
          .text(line.criterion.number), words.cell(line.criterion),
          line.before.mean.map { .number($0.rounded(to: 1), unit: nil) } ?? .noData,
          line.after.mean.map { .number($0.rounded(to: 1), unit: nil) } ?? .noData,
          line.change.map { .number($0.rounded(to: 1), unit: nil) } ?? .noData,
        ])
      })
    return ReportSection("comparison", label: "assessment.report.comparison", blocks + [.table(table)])
  }

  func plan() throws -> ReportSection? {
    let portfolio = ImprovementPortfolio(material.improvements)
    guard !portfolio.items.isEmpty else { return nil }
    let actions = Dictionary(material.actions.map { ($0.id.text, $0) }) { first, _ in first }
    let rows = try portfolio.items.map { item -> [ReportTable.Cell?] in
      let action = item.improvement.action.flatMap { actions[$0.text] }
      let isOpen = action?.state.map { Action.State.open.contains($0) } ?? true
      return [
        .text(item.improvement.id.text), .words(item.improvement.title),
        .words(item.improvement.criterion.flatMap { CriterionID($0)?.number }),
        .mark("assessment.part.\(item.part.rawValue)", item.part == .unrated ? .warn : .good),
        item.priority.map { .count($0) }, try lookup.record(Action.key, action?.id.text),
        try lookup.person(action?.responsible.text), .term(action?.due, isOpen: isOpen, on: asOf),
        .choice(action?.state, \Action.state),
      ]
    }
    let table = ReportTable.list(
      "assessment-plan",
      [
        .init(label: "assessment.plan.id"), .init(label: "kind.improvement"), .init(label: "field.criterion"),
        .init(label: "assessment.plan.part"), .init(label: "assessment.plan.priority", isNumeric: true),
        .init(label: "kind.action"), .field(\Action.responsible), .field(\Action.due),
        .field(\Action.state),
      ], rows)
    return ReportSection("plan", label: "assessment.report.plan", count: rows.count, [.table(table)])
  }

  /// What the rating of the steps means for the label, where the catalogue is its checklist.
  private func verdict() -> [ReportSection.Block] {
    guard let rule = material.labels.first(where: { $0.checklist == material.catalogue.key }) else { return [] }
    let steps = material.results.criteria.map(\.criterion.number)
    let ratings = material.results.agreed.compactMapValues { $0.places.first?.value }
    let verdict = rule.verdict(ratings, steps: steps)
    var facts = [
      ReportFact("label.total", .count(verdict.total)), ReportFact("label.needed", rule.sumAtLeast.map { .count($0) }),
      ReportFact(
        "label.too-low", .words(verdict.tooLow.isEmpty ? nil : verdict.tooLow.map(\.number).joined(separator: ", "))),
    ]
    if !verdict.missing.isEmpty {
      facts.append(ReportFact("label.missing", .text(verdict.missing.joined(separator: ", "))))
    }
    return [
      .facts(facts),
      .notice(ReportNotice(verdict.passes ? "label.passes" : "label.fails", verdict.passes ? .good : .warn)),
    ]
  }

  // MARK: Steps and label

  func steps() -> ReportSection? {
    guard material.catalogue.key.hasPrefix("caf-2") else { return nil }
    let steps = CAFSteps(
      assessment, improvements: material.improvements, actions: material.actions, hasNext: material.hasNext)
    let table = ReportTable(
      id: "caf-steps",
      columns: [.init(label: "caf.step"), .init(label: "field.state"), .init(label: "caf.day")],
      rows: steps.steps.map { step in
        ReportTable.Row(cells: [
          .label("caf.step.\(step.number)"),
          .mark("caf.state.\(step.state.rawValue)", step.state == .done ? .good : .warn),
          step.day.map { .day($0) } ?? .text(""),
        ])
      })
    return ReportSection("steps", label: "assessment.report.steps", [.table(table)])
  }

  func label() -> ReportSection? {
    let rules = material.labels.filter {
      $0.catalogues.contains(material.catalogue.key) || $0.checklist == material.catalogue.key
    }
    let facts = rules.flatMap { rule -> [ReportFact] in
      let apply = assessment.approvedOn.flatMap { rule.applyDays(approvedOn: $0) }
      let given = assessment.certifiedOn
      return [
        ReportFact("label.apply.from", .date(apply?.lowerBound)),
        ReportFact("label.apply.to", .date(apply?.upperBound)),
        ReportFact("field.assessment.certifiedOn", .date(given)),
        ReportFact("field.assessment.certifiedUntil", .date(assessment.certifiedUntil)),
        ReportFact("label.progress", all: given.map { rule.progressDays(givenOn: $0).map { .day($0) } } ?? []),
      ]
    }.filter { !$0.values.isEmpty }
    let verdict = verdict()
    guard !facts.isEmpty || !verdict.isEmpty else { return nil }
    let isSure = rules.allSatisfy { $0.certainty != .unconfirmed }
    return ReportSection(
      "label", label: "assessment.report.label",
      verdict + (facts.isEmpty ? [] : [.facts(facts)])
        + (isSure ? [] : [.notice(ReportNotice("assessment.report.label-unconfirmed", .warn))]))
  }
}
