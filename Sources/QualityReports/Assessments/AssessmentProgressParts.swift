import QualityModel

/// What became of the improvements of an assessment since its certificate was given.
struct AssessmentProgressParts {
  let material: AssessmentReport.Material
  let lookup: ReportLookup
  let asOf: Day
  private let criteria: [String: String]

  init(_ material: AssessmentReport.Material, _ lookup: ReportLookup, asOf: Day) {
    self.material = material
    self.lookup = lookup
    self.asOf = asOf
    criteria = Dictionary(
      material.improvements.compactMap { idea in
        idea.action.flatMap { action in
          idea.criterion.flatMap { CriterionID($0)?.number }.map { (action.text, $0) }
        }
      }
    ) { first, _ in first }
  }

  /// The rule of the certificate, if there is one that asks for progress reports.
  private var rule: LabelRule? {
    material.labels.first { $0.catalogues.contains(material.catalogue.key) && !$0.progressMonths.isEmpty }
  }

  /// The days on which the reports are due; none without a certificate that asks for them.
  var terms: [Day] { material.assessment.certifiedOn.flatMap { rule?.progressDays(givenOn: $0) } ?? [] }

  /// What was completed since the certificate, by the report in which it belongs, then by criterion.
  func progress() -> ReportSection? {
    guard let given = material.assessment.certifiedOn, !terms.isEmpty else { return nil }
    let done = material.actions.filter { $0.completedOn.map { given <= $0 && $0 <= asOf } ?? false }
    guard !done.isEmpty else {
      return ReportSection(
        "progress", label: "label.progress", [.notice(ReportNotice("assessment.report.no-progress"))])
    }
    let rows = done.map { Row(action: $0, term: term(of: $0), place: place(of: $0)) }.sorted { isBefore($0, $1) }
    let table = ReportTable.list(
      "assessment-progress",
      [
        .init(label: "label.progress"), .init(label: "field.criterion"), .init(label: "kind.action"),
        .field(\Action.completedOn), .field(\Action.result), .field(\Action.effective),
      ],
      rows.map { row in
        [
          .date(row.term), .words(criteria[row.action.id.text]), .text(row.action.title),
          .date(row.action.completedOn), .words(row.action.result),
          .choice(row.action.effective, \Action.effective),
        ]
      })
    return ReportSection("progress", label: "label.progress", count: rows.count, [.table(table)])
  }

  /// What is still to be done.
  func open() throws -> ReportSection? {
    let open = material.actions.filter { Action.State.open.contains($0.state ?? .planned) }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    guard !open.isEmpty else { return nil }
    let table = ReportTable.list(
      "assessment-open",
      [
        .init(label: "kind.action"), .init(label: "field.criterion"), .field(\Action.responsible),
        .field(\Action.due), .field(\Action.state),
      ],
      try open.map { action in
        [
          .text("\(action.id.text) \(action.title)"), .words(criteria[action.id.text]),
          try lookup.person(action.responsible.text), .term(action.due, isOpen: true, on: asOf),
          .choice(action.state ?? .planned, \Action.state),
        ]
      })
    return ReportSection("open", label: "assessment.progress.open", count: open.count, [.table(table)])
  }

  /// The first report that is due after the day of completion; after the last one there is none.
  private func term(of action: Record<Action>) -> Day? {
    action.completedOn.flatMap { day in terms.first { day < $0 } }
  }

  /// A completed action, with the report in which it belongs and where its criterion stands in the catalogue.
  private struct Row {
    let action: Record<Action>
    let term: Day?
    let place: Int
  }

  private func isBefore(_ left: Row, _ right: Row) -> Bool {
    if left.term != right.term { return left.term ?? .last < right.term ?? .last }
    if left.place != right.place { return left.place < right.place }
    return (left.action.completedOn ?? .first, left.action.id) < (right.action.completedOn ?? .first, right.action.id)
  }

  /// What belongs to no criterion comes last.
  private func place(of action: Record<Action>) -> Int {
    let number = criteria[action.id.text]
    return material.catalogue.all.firstIndex { $0.criterion.number == number } ?? .max
  }
}
