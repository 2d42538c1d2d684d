import QualityModel

/// The sections of a review that tell where each framework stands.
struct FrameworkSections {
  let states: [FrameworkState]
  let computation: ReviewComputation

  private var asOf: Day { computation.asOf }

  /// How many criteria are named before the others are only counted.
  private static let named = 20

  private func word(_ state: FrameworkState) -> CatalogueWords? {
    state.catalogue.map { CatalogueWords($0) }
  }

  /// The titles of the catalogues, by their keys.
  var words: [(key: String, text: LocalText)] {
    states.compactMap(\.catalogue).flatMap { catalogue -> [(key: String, text: LocalText)] in
      let words = CatalogueWords(catalogue)
      return [(words.titleKey, catalogue.title)]
        + catalogue.all.map { (words.key($0.criterion.number), $0.criterion.title) }
    }
  }

  // MARK: All frameworks

  func overview() throws -> ReportSection {
    let definitions = ["result", "due", "coverage", "open"].map { key in
      ReportSection.Block.notice(ReportNotice("frameworks.definition.\(key)"))
    }
    return ReportSection(
      "frameworks-overview", label: "frameworks.overview", [.table(results), .table(evidence)] + definitions)
  }

  private var results: ReportTable {
    .list(
      "frameworks",
      [
        .init(label: "frameworks.column.framework", isWide: true), .init(label: "frameworks.column.edition"),
        .init(label: "frameworks.column.latest"), .init(label: "frameworks.column.result"),
        .init(label: "frameworks.column.due"),
      ],
      states.map { state in
        [
          name(state), edition(state), .lines(latest(state) + certificate(state)), result(state),
          .term(state.due, isOpen: true, on: asOf),
        ]
      })
  }

  private var evidence: ReportTable {
    .list(
      "frameworks-coverage",
      [.init(label: "frameworks.column.framework", isWide: true)]
        + CoverageState.allCases.map { .init(label: "coverage.count.\($0.rawValue)", isNumeric: true) }
        + [.init(label: "frameworks.column.open")],
      states.map { state in
        let counts = state.coverage?.counts
        return [name(state)] + CoverageState.allCases.map { word in counts.map { .count($0[word] ?? 0) } ?? .noData }
          + [state.open.isEmpty ? .count(0) : .lines(state.open.map { .text($0.id.text) })]
      })
  }

  private func name(_ state: FrameworkState) -> ReportTable.Cell {
    word(state).map { .label($0.titleKey) } ?? .text(state.key)
  }

  /// The edition, and what keeps it from being relied on.
  private func edition(_ state: FrameworkState) -> ReportTable.Cell {
    guard let catalogue = state.catalogue else { return .mark("frameworks.not-at-hand", .warn) }
    var cells: [ReportTable.Cell] = [.text(catalogue.edition)]
    if catalogue.status != .inForce {
      cells.append(.mark("choice.catalogueStatus.\(catalogue.status.rawValue)", .warn))
    }
    if let count = catalogue.counts[.unconfirmed], count > 0 {
      cells.append(.counted("frameworks.unconfirmed", count, .warn))
    }
    return .lines(cells)
  }

  /// The latest assessment; of many services only how many and from when to when.
  private func latest(_ state: FrameworkState) -> [ReportTable.Cell] {
    guard let first = state.assessments.first else {
      guard let assessment = state.withoutResult else { return [.label("frameworks.not-assessed")] }
      return FrameworkSections.standing(assessment, inYear: computation.year) + [.mark("frameworks.no-result", .warn)]
    }
    guard state.assessments.count > 1 else {
      return FrameworkSections.standing(first.assessment, inYear: computation.year)
    }
    let days = state.assessments.map { AssessmentTerm.day(of: $0.assessment) }
    return [
      .counted("frameworks.assessments", state.assessments.count, nil), .date(days.min()), .date(days.max()),
    ].compactMap { $0 }
  }

  /// Which assessment, from when, and whether it is approved.
  private static func standing(_ assessment: Record<Assessment>, inYear year: Int) -> [ReportTable
    .Cell]
  {
    let state = assessment.state ?? .prepared
    let day = AssessmentTerm.day(of: assessment)
    let cells: [ReportTable.Cell] = [
      .text(assessment.id.text), .day(day),
      state == .approved
        ? .label("choice.assessment.state.approved")
        : .mark("choice.assessment.state.\(state.rawValue)", .warn),
    ]
    return day.year == year ? cells : cells + [.label("frameworks.earlier-year")]
  }

  /// Requirements are counted over all services; means stand in the framework's own table.
  private func result(_ state: FrameworkState) -> ReportTable.Cell? {
    guard let first = state.assessments.first else { return nil }
    if first.isNumeric {
      let assessed = state.assessments.map { FrameworkAssessment.assessed($0.profile) }.reduce(0, +)
      return .lines([.counted("frameworks.scored", assessed, nil), .label("frameworks.see-means")])
    }
    let counts = state.assessments.map(FrameworkSections.counts).reduce(into: [:]) { sum, counts in
      sum.merge(counts) { $0 + $1 }
    }
    return .lines(ComplianceCells.counts(counts))
  }

  private static func counts(_ item: FrameworkAssessment) -> [ComplianceRequirement.Result: Int] {
    counts(item.profile)
  }

  private static func counts(_ profile: AssessmentProfile) -> [ComplianceRequirement.Result: Int] {
    var counts: [ComplianceRequirement.Result: Int] = [:]
    for (word, count) in FrameworkAssessment.answers(profile) {
      if let result = ComplianceRequirement.Result(rawValue: word) { counts[result] = count }
    }
    let open = FrameworkAssessment.criteria(profile) - FrameworkAssessment.assessed(profile)
    if open > 0 { counts[.notChecked] = open }
    return counts
  }

  /// The label or certificate that ends last.
  private func certificate(_ state: FrameworkState) -> [ReportTable.Cell] {
    guard let until = state.certified?.certifiedUntil else { return [] }
    return [.label("frameworks.certified"), .day(until)] + (until < asOf ? [.mark("frameworks.label-ended", .bad)] : [])
  }

  // MARK: One framework

  /// The frameworks of which there is more to tell than one row holds.
  func details() throws -> [ReportSection] {
    try states.enumerated().compactMap { place, state in
      guard let catalogue = state.catalogue, let words = word(state) else { return nil }
      var blocks = try services(state) + state.assessments.compactMap { means($0, words) }
      blocks += gaps(state)
      guard !blocks.isEmpty else { return nil }
      if catalogue.hasMarkedTitles { blocks.append(.notice(ReportNotice("frameworks.marked"))) }
      return ReportSection("framework-\(place + 1)", label: words.titleKey, blocks)
    }
  }

  /// The means of the criteria at the top, with what each was computed from.
  private func means(_ item: FrameworkAssessment, _ words: CatalogueWords) -> ReportSection.Block? {
    guard item.isNumeric else { return nil }
    let rows = item.profile.top.map { line -> [ReportTable.Cell?] in
      [
        .text(line.criterion.number), title(line.criterion, words),
        line.mean.map { .number($0.rounded(to: 1), unit: nil) } ?? .noData,
        item.change(of: line).map { .number($0.rounded(to: 1), unit: nil) },
        .text("\(line.assessed)/\(line.criteria)"), .words(scored(under: line, item.profile)),
      ]
    }
    let table = ReportTable.list(
      "frameworks-means",
      [
        .init(label: "assessment.spread.criterion"), .init(label: "field.criterion", isWide: true),
        .init(label: "assessment.report.mean", isNumeric: true),
        .init(label: "assessment.report.change", isNumeric: true),
        .init(label: "assessment.report.assessed", isNumeric: true),
        .init(label: "frameworks.column.from"),
      ], rows)
    return .table(table)
  }

  /// The criteria whose agreed scores a mean was computed from.
  private func scored(under line: AssessmentProfile.Line, _ profile: AssessmentProfile) -> String? {
    guard
      let start = profile.lines.firstIndex(where: { $0.criterion.number == line.criterion.number })
    else { return nil }
    let under = profile.lines[start...].dropFirst().prefix { $0.depth > line.depth }
    let numbers = ([line] + under).filter { $0.score?.isDecided == true }.map(\.criterion.number)
    return numbers.isEmpty ? nil : FrameworkSections.list(numbers)
  }

  private func title(_ criterion: Criterion, _ words: CatalogueWords) -> ReportTable.Cell {
    let title = ReportTable.Cell.label(words.key(criterion.number))
    return criterion.hasUnconfirmedTitle
      ? .lines([title, .mark("criteria.mark.unconfirmed", .warn)]) : title
  }

  /// Each assessment in words, by service, with what is not met and how that changed; and which assessment the means
  /// belong to.
  private func services(_ state: FrameworkState) throws -> [ReportSection.Block] {
    guard !state.assessments.isEmpty else { return [] }
    let rows = try state.assessments.map { item -> [ReportTable.Cell?] in
      let assessment = item.assessment
      let missed = item.numbers(answered: "notMet") + item.numbers(answered: "partly")
      let service = try assessment.service.map { service in
        let title = try computation.title(Service.key, service.text)
        return ReportTable.Cell.text(
          [service.text, title].compactMap { $0 }.joined(separator: " "))
      }
      return [
        .lines(FrameworkSections.standing(assessment, inYear: computation.year)),
        service ?? .label("frameworks.whole"),
        item.isNumeric ? nil : .lines(ComplianceCells.counts(FrameworkSections.counts(item))),
        item.isNumeric || missed.isEmpty ? nil : .text(FrameworkSections.list(missed)),
        before(item), .term(AssessmentTerm.next(after: assessment), isOpen: true, on: asOf),
      ]
    }
    return [
      .table(
        .list(
          "frameworks-services",
          [
            .init(label: "frameworks.column.latest"),
            .init(label: "kind.service.short", isWide: true),
            .init(label: "frameworks.column.result"), .init(label: "frameworks.column.missed"),
            .init(label: "frameworks.column.before"), .init(label: "frameworks.column.due"),
          ], rows))
    ]
  }

  private func before(_ item: FrameworkAssessment) -> ReportTable.Cell? {
    guard let before = item.before else { return .label("frameworks.none-before") }
    let counts =
      item.isNumeric ? [] : ComplianceCells.counts(FrameworkSections.counts(before.profile))
    return .lines(
      [.text(before.assessment.id.text), .day(AssessmentTerm.day(of: before.assessment))] + counts)
  }

  /// The criteria without evidence that holds.
  private func gaps(_ state: FrameworkState) -> [ReportSection.Block] {
    guard let coverage = state.coverage else { return [] }
    let facts = [CoverageState.none, .old].map { wanted -> ReportFact in
      let numbers = coverage.counted.filter { $0.state == wanted }.map(\.place.criterion.number)
      return ReportFact(
        "frameworks.gaps.\(wanted.rawValue)",
        numbers.isEmpty ? nil : .text(FrameworkSections.list(numbers)))
    }.filter { !$0.values.isEmpty }
    let open = state.open.map { ReportTable.Cell.text("\($0.id.text) \($0.title)") }
    let all = facts + (open.isEmpty ? [] : [ReportFact("frameworks.column.open", all: open)])
    return all.isEmpty ? [] : [.facts(all)]
  }

  /// Numbers one after another; of many the first.
  private static func list(_ numbers: [String]) -> String {
    numbers.prefix(named).joined(separator: ", ")
      + (numbers.count > named ? ", … (\(numbers.count))" : "")
  }
}

extension CriteriaCatalogue {
  /// Whether a title that a review may show is unconfirmed.
  fileprivate var hasMarkedTitles: Bool { entries.contains(where: \.hasUnconfirmedTitle) }
}
