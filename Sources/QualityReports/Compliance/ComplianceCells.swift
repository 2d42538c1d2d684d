import QualityModel

/// What the compliance pages say of a requirement, cell by cell.
struct ComplianceCells {
  let lookup: ReportLookup
  let labels: ComplianceLabels
  let asOf: Day
  /// Where the requirements of a catalogue were read, each source once: rows tell its number.
  var sources: [SourceText] = []

  // MARK: A requirement

  /// How many records of evidence are named before the others are only counted.
  private static let named = 5

  static let columns: [ReportTable.Column] = [
    .init(label: "compliance.column.number"),
    .init(label: "compliance.column.requirement", isWide: true),
    .init(label: "compliance.column.result"), .init(label: "compliance.column.evidence"),
    .init(label: "compliance.column.follow"),
  ]

  func row(_ requirement: ComplianceRequirement, of catalogue: CriteriaCatalogue) throws
    -> [ReportTable.Cell?]
  {
    [
      number(requirement.criterion), self.requirement(requirement, of: catalogue),
      try result(requirement),
      try evidence(requirement), try follow(requirement),
    ]
  }

  private func number(_ criterion: Criterion) -> ReportTable.Cell {
    guard let place = criterion.source.flatMap({ sources.firstIndex(of: $0) }) else {
      return .text(criterion.number)
    }
    return .lines([.text(criterion.number), .phrase("compliance.source", name: "\(place + 1)")])
  }

  /// The title, and how sure it is.
  private func requirement(_ requirement: ComplianceRequirement, of catalogue: CriteriaCatalogue)
    -> ReportTable.Cell
  {
    var cells = title(requirement.criterion, of: catalogue)
    switch requirement.applicability {
    case .applies: break
    case .unclear: cells.append(.mark("compliance.unclear", .warn))
    case .excluded: cells.append(.mark("compliance.not-applying", .warn))
    }
    return .lines(cells)
  }

  func title(_ criterion: Criterion, of catalogue: CriteriaCatalogue) -> [ReportTable.Cell] {
    let title = ReportTable.Cell.label(labels.title(criterion, of: catalogue))
    return criterion.hasUnconfirmedTitle
      ? [title, .mark("criteria.mark.unconfirmed", .warn)] : [title]
  }

  /// What came of it, who judged so and when, and why.
  private func result(_ requirement: ComplianceRequirement) throws -> ReportTable.Cell {
    let score = requirement.score
    let who = try lookup.title(Person.key, score?.agreedBy?.text) ?? score?.agreedBy?.text
    return .lines(
      [
        ComplianceCells.mark(requirement.result), .words(who), .date(score?.agreedOn),
        .words(score?.reason),
      ]
      .compactMap { $0 })
  }

  static func mark(_ result: ComplianceRequirement.Result) -> ReportTable.Cell {
    let key = "compliance.result.\(result.rawValue)"
    return switch result {
    case .met: .mark(key, .good)
    case .partly: .mark(key, .warn)
    case .notMet: .mark(key, .bad)
    case .notApplicable, .notChecked: .label(key)
    }
  }

  /// What the assessors named, then what the workspace holds.
  private func evidence(_ requirement: ComplianceRequirement) throws -> ReportTable.Cell? {
    let named = requirement.score?.evidence ?? []
    let held = requirement.evidence.map(\.evidence).filter { !named.contains($0.line.id) }
    let cells = try named.compactMap { try lookup.record($0) } + few(held)
    return cells.isEmpty ? nil : .lines(cells)
  }

  /// The first few records, each with what is to be said of it, and how many more there are.
  private func few(_ evidence: [Evidence]) -> [ReportTable.Cell] {
    let more = evidence.count - ComplianceCells.named
    return evidence.prefix(ComplianceCells.named).map { .several(EvidenceCells.cells($0)) }
      + (more > 0 ? [.counted("coverage.more", more, nil)] : [])
  }

  // MARK: What is done about it

  private func follow(_ requirement: ComplianceRequirement) throws -> ReportTable.Cell? {
    var cells: [ReportTable.Cell] =
      requirement.isUnregistered ? [.mark("compliance.unregistered", .bad)] : []
    for (record, actions) in requirement.nonconformities {
      let state = record.state ?? .registered
      cells.append(.text(record.id.text))
      cells.append(.label("choice.nonconformity.state.\(state.rawValue)"))
      cells += term(record.due, isOpen: record.isToImplement)
      for action in actions { cells += try lines(action) }
    }
    for (idea, action) in requirement.improvements {
      cells.append(.text("\(idea.id.text) \(idea.title)"))
      if let action { cells += try lines(action) }
    }
    return cells.isEmpty ? nil : .lines(cells)
  }

  private func lines(_ action: Record<Action>) throws -> [ReportTable.Cell] {
    let person = try lookup.title(Person.key, action.responsible.text) ?? action.responsible.text
    return [
      .text("\(action.id.text) \(action.title)"), .text(person),
      .label("choice.action.state.\((action.state ?? .planned).rawValue)"),
    ] + term(action.due, isOpen: ActionTable.isOpen(action))
  }

  private func term(_ due: Day?, isOpen: Bool) -> [ReportTable.Cell] {
    guard isOpen, let due else { return [] }
    return due < asOf
      ? [.day(due), .counted("attention.days", due.days(until: asOf), .bad)] : [.day(due)]
  }

  // MARK: What does not apply

  static let excludedColumns: [ReportTable.Column] = [
    .init(label: "compliance.column.part", isWide: true), .init(label: "compliance.column.numbers"),
    .init(label: "compliance.column.reason", isWide: true),
  ]

  func row(_ exclusion: CatalogueCompliance.Exclusion, of catalogue: CriteriaCatalogue)
    -> [ReportTable.Cell?]
  {
    let first = exclusion.criteria[0]
    let words: [ReportTable.Cell] =
      switch exclusion.by {
      case .kind: first.services.map { .label("choice.service.kind.\($0.rawValue)") }
      case .accommodation:
        first.accommodation.map { [.label("choice.accommodation.\($0.rawValue)")] } ?? []
      case .clientGroups: first.clientGroups.map { .label("choice.clientGroups.\($0.rawValue)") }
      }
    let isUnconfirmed = exclusion.criteria.contains(where: \.hasUnconfirmedTitle)
    return [
      .all(title(exclusion.top, of: catalogue)),
      .lines(
        [.text(exclusion.criteria.map(\.number).joined(separator: ", "))]
          + (isUnconfirmed ? [.mark("criteria.mark.unconfirmed", .warn)] : [])),
      .several([.label("compliance.excluded.\(exclusion.by.rawValue)")] + words),
    ]
  }

  // MARK: Counts

  /// How many requirements came to each result that some came to.
  static func counts(_ counts: [ComplianceRequirement.Result: Int]) -> [ReportTable.Cell] {
    ComplianceRequirement.Result.allCases.compactMap { result -> ReportTable.Cell? in
      guard let count = counts[result], count > 0 else { return nil }
      let tone: ReportTone? =
        switch result {
        case .met: .good
        case .partly: .warn
        case .notMet: .bad
        case .notApplicable, .notChecked: nil
        }
      return .counted("compliance.count.\(result.rawValue)", count, tone)
    }
  }
}
