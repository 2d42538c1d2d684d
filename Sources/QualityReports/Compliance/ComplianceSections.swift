import QualityModel

/// The sections of the compliance page of a service.
struct ComplianceSections {
  let compliance: ServiceCompliance
  let lookup: ReportLookup
  let labels: ComplianceLabels
  let asOf: Day

  private var service: Record<Service> { compliance.service }
  private var cells: ComplianceCells { ComplianceCells(lookup: lookup, labels: labels, asOf: asOf) }

  private func cells(of law: CatalogueCompliance) -> ComplianceCells {
    ComplianceCells(lookup: lookup, labels: labels, asOf: asOf, sources: law.sources)
  }

  // MARK: Head

  func head() throws -> ReportHead {
    var head = ReportHead(
      "page.compliance", name: service.id.text, organisation: try lookup.organisation(), asOf: asOf)
    head.subject = service.name
    head.facts = [
      ReportFact("field.kind", .choice(service.kind, \Service.kind)),
      ReportFact(
        "field.accommodation",
        service.accommodation.map { .label("choice.accommodation.\($0.rawValue)") }),
      ReportFact("field.clientGroups", all: service.clientGroups.map { .text($0) }),
      ReportFact("field.places", service.places.map { .count($0) }),
      ReportFact("field.unit", try lookup.record(OrganisationUnit.key, service.unit?.text)),
    ]
    head.notices = notices
    return head
  }

  private var notices: [ReportNotice] {
    var notices: [ReportNotice] = []
    if compliance.isUnchecked { notices.append(ReportNotice("compliance.notice.unchecked", .bad)) }
    if let until = service.registeredUntil, until < asOf {
      notices.append(
        ReportNotice("compliance.notice.expired", .bad, count: until.days(until: asOf)))
    }
    let unregistered = compliance.requirements.count(where: \.isUnregistered)
    if unregistered > 0 {
      notices.append(ReportNotice("compliance.notice.unregistered", .bad, count: unregistered))
    }
    if compliance.laws.contains(where: { $0.due.map { $0 < asOf } ?? false }) {
      notices.append(ReportNotice("compliance.notice.due", .bad))
    }
    if service.registeredUntil == nil {
      notices.append(ReportNotice("compliance.notice.no-term", .warn))
    }
    for feature in compliance.untold
    where feature != .clientGroups || compliance.unknownGroups.isEmpty {
      notices.append(ReportNotice("compliance.notice.untold.\(feature.rawValue)", .warn))
    }
    if !compliance.unknownGroups.isEmpty {
      notices.append(
        ReportNotice(
          "compliance.notice.unknown-groups", .warn,
          name: compliance.unknownGroups.joined(separator: "; ")))
    }
    let unconfirmed = compliance.requirements.count(where: \.criterion.hasUnconfirmedTitle)
    if unconfirmed > 0 {
      notices.append(ReportNotice("compliance.notice.unconfirmed", .warn, count: unconfirmed))
    }
    return notices
  }

  // MARK: Summary

  func summary() -> ReportSection {
    let rows = compliance.laws.map { law -> [ReportTable.Cell?] in
      [
        .label(labels.title(law.catalogue)), checks(law), .date(law.checkedOn),
        .lines(ComplianceCells.counts(law.counts)),
        .term(law.due, isOpen: true, on: asOf),
      ]
    }
    let table = ReportTable.list(
      "compliance-summary",
      [
        .init(label: "compliance.column.law", isWide: true),
        .init(label: "compliance.column.check"),
        .init(label: "compliance.column.checked"), .init(label: "compliance.column.results"),
        .init(label: "compliance.column.due"),
      ], rows)
    return ReportSection(
      "summary", label: "coverage.summary",
      [.facts(registrationTerm), .table(table), .notice(ReportNotice("compliance.summary.about"))])
  }

  private func checks(_ law: CatalogueCompliance) -> ReportTable.Cell? {
    var cells = law.checks.flatMap { check -> [ReportTable.Cell] in
      [
        .text(check.id.text),
        .label("choice.assessment.state.\((check.state ?? .prepared).rawValue)"),
      ]
    }
    if let begun = law.begun { cells.append(.phrase("compliance.begun", name: begun.id.text)) }
    return cells.isEmpty ? .mark("compliance.unchecked", .bad) : .lines(cells)
  }

  // MARK: Law

  func laws() throws -> [ReportSection] {
    try compliance.laws.enumerated().map { place, law in
      let parts = law.parts.filter { !law.isRegistration($0.top) }
      var blocks: [ReportSection.Block] = []
      if !law.catalogue.isComplete {
        blocks.append(.notice(ReportNotice("compliance.notice.incomplete", .warn)))
      }
      if parts.contains(where: \.top.hasUnconfirmedTitle) {
        blocks.append(.notice(ReportNotice("compliance.starred")))
      }
      blocks += try parts.map { try table($0, of: law) } + sources(law)
      return ReportSection(
        "law-\(place + 1)", label: labels.title(law.catalogue),
        count: parts.map(\.requirements.count).reduce(0, +),
        blocks)
    }
  }

  private func table(
    _ part: (top: Criterion, requirements: [ComplianceRequirement]), of law: CatalogueCompliance
  ) throws -> ReportSection.Block {
    .table(
      .list(
        labels.table(part.top, of: law.catalogue), ComplianceCells.columns,
        try part.requirements.map { try cells(of: law).row($0, of: law.catalogue) }))
  }

  /// Where the requirements were read, numbered as the rows name them.
  private func sources(_ law: CatalogueCompliance) -> [ReportSection.Block] {
    let rows = law.sources.enumerated().map { place, source -> [ReportTable.Cell?] in
      [.text("[\(place + 1)]"), .label(labels.source(source, of: law.catalogue))]
    }
    let columns: [ReportTable.Column] = [
      .init(label: "compliance.column.number"), .init(label: "compliance.column.source", isWide: true),
    ]
    return rows.isEmpty ? [] : [.table(.list("compliance-sources", columns, rows))]
  }

  // MARK: Registration

  private var registrationTerm: [ReportFact] {
    let until = service.registeredUntil
    var facts = [
      ReportFact(
        "field.registeredUntil",
        until.map { .term($0, isOpen: true, on: asOf) } ?? .mark("compliance.untold", .warn))
    ]
    if let until, until >= asOf {
      facts.append(ReportFact("compliance.days-left", .count(asOf.days(until: until))))
    }
    return facts
  }

  /// The term of the registration and the documents that it asks for; `nil` where no catalogue names any.
  func registration() throws -> ReportSection? {
    let tables = try compliance.laws.flatMap { law in
      let parts = law.parts.filter { law.isRegistration($0.top) }
      return try parts.map { try table($0, of: law) }
    }
    guard !tables.isEmpty else { return nil }
    return ReportSection(
      "registration", label: "compliance.registration",
      [.facts(registrationTerm), .notice(ReportNotice("compliance.registration.about"))] + tables)
  }

  // MARK: Other assessments

  /// The latest result against each catalogue that is no law.
  func others() -> [ReportSection] {
    compliance.others.enumerated().map { place, other in
      ReportSection(
        "other-\(place + 1)", label: labels.title(other.catalogue),
        [.facts(facts(other)), .table(scores(other))])
    }
  }

  private func facts(_ other: ServiceAssessment) -> [ReportFact] {
    [
      ReportFact(
        "compliance.assessment", .text(other.assessment.id.text),
        .label("choice.assessment.state.\((other.assessment.state ?? .prepared).rawValue)")),
      ReportFact("compliance.column.checked", .day(AssessmentTerm.day(of: other.assessment))),
      ReportFact(
        "compliance.column.due",
        .term(AssessmentTerm.next(after: other.assessment), isOpen: true, on: asOf)),
    ]
  }

  private func scores(_ other: ServiceAssessment) -> ReportTable {
    ReportTable.list(
      labels.scores(other.catalogue),
      [
        .init(label: "compliance.column.number"), .init(label: "field.criterion", isWide: true),
        .init(label: "field.result"), .init(label: "field.agreedOn"),
        .init(label: "field.reason", isWide: true),
      ],
      other.entries.map { entry in
        let criterion = entry.criterion.criterion
        return [
          .text(criterion.number), .lines(cells.title(criterion, of: other.catalogue)),
          ScoreCell.cell(entry.score),
          .date(entry.agreed?.agreedOn), .words(entry.agreed?.reason),
        ]
      })
  }

  /// What these assessments want to improve, and the actions that do it.
  func plan() throws -> ReportSection? {
    let ideas = compliance.others.flatMap(\.improvements)
    guard !ideas.isEmpty else { return nil }
    let actions = Dictionary(ideas.compactMap { idea, action in action.map { (idea.id.text, $0) } }) { first, _ in first
    }
    let rows = try ImprovementPortfolio(ideas.map(\.record)).items.map { item in
      try row(item, actions[item.improvement.id.text])
    }
    let table = ReportTable.list(
      "compliance-plan",
      [
        .init(label: "records.id"), .init(label: "column.improvement", isWide: true),
        .init(label: "field.criterion"),
        .init(label: "assessment.plan.part"), .init(label: "kind.action"),
        .field(\Action.responsible),
        .field(\Action.due),
      ], rows)
    return ReportSection("plan", label: "compliance.plan", count: rows.count, [.table(table)])
  }

  private func row(_ item: ImprovementPortfolio.Item, _ action: Record<Action>?) throws
    -> [ReportTable.Cell?]
  {
    let idea = item.improvement
    let state = action?.state ?? .planned
    return [
      .text(idea.id.text), .text(idea.title), .words(idea.criterion),
      .label("assessment.part.\(item.part.rawValue)"),
      action.map { action in
        .lines([
          .text(action.id.text), .label("choice.action.kind.\(action.kind.rawValue)"),
          .label("choice.action.state.\(state.rawValue)"),
        ])
      } ?? .mark("compliance.no-action", .warn), try lookup.person(action?.responsible.text),
      action.flatMap { .term($0.due, isOpen: ActionTable.isOpen($0), on: asOf) },
    ]
  }

  // MARK: What does not apply

  func excluded() -> ReportSection? {
    let rows = compliance.laws.flatMap { law in
      law.exclusions.map { cells.row($0, of: law.catalogue) }
    }
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      "excluded", label: "compliance.excluded",
      count: compliance.laws.map(\.excluded.count).reduce(0, +),
      [.table(.list("compliance-excluded", ComplianceCells.excludedColumns, rows))])
  }
}
