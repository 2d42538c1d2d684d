import QualityModel

/// What the workspace shows for the criteria of an assessment, and how those who were asked see them.
struct AssessmentEvidence {
  private let evidence: [CriterionID: [CriterionEvidence]]
  private let view: UsersView
  private let documents: [String: Record<Document>]

  init(_ material: AssessmentReport.Material, reading reader: any RecordReader, asOf day: Day) throws {
    let index = try EvidenceIndex(reader, on: day, age: material.evidenceAge)
    let evidence = Dictionary(
      material.results.criteria.map { ($0.id, index.evidence(for: $0.id, in: material.library)) }
    ) { first, _ in first }
    self.evidence = evidence
    view = try UsersView(material.results, evidence: { evidence[$0] ?? [] }, reading: reader)
    let named = Set(material.results.all.flatMap { $0.agreed?.evidence ?? [] })
    let ids = named.sorted().map { RecordID<Document>($0) }
    let found = ids.isEmpty ? [] : try reader.records(Document.self, where: .idIn(ids))
    documents = Dictionary(found.map { ($0.id.text, $0) }) { first, _ in first }
  }

  /// The evidence per criterion, where there is some: what the group named and what cites it, and what the crosswalk
  /// leads to.
  func section(_ parts: AssessmentReportParts) throws -> ReportSection? {
    let rows = try parts.material.results.all.compactMap { try row($0, parts) }
    guard !rows.isEmpty else { return nil }
    let table = ReportTable.list(
      "assessment-evidence",
      [
        .init(label: "assessment.spread.criterion"), .init(label: "field.criterion", isWide: true),
        .init(label: "field.evidence", isWide: true), .init(label: "coverage.column.linked", isWide: true),
      ], rows)
    return ReportSection("evidence", label: "assessment.report.evidence", count: rows.count, [.table(table)])
  }

  private func row(
    _ entry: AssessmentResults.Entry, _ parts: AssessmentReportParts
  ) throws -> [ReportTable.Cell?]? {
    let named = entry.agreed?.evidence ?? []
    let others = (evidence[entry.criterion.id] ?? []).filter { !named.contains($0.evidence.line.id) }
    let excerpt = EvidenceExcerpt(others)
    let own = try named.map { try cell(named: $0, entry, parts.lookup) } + EvidenceCells.own(excerpt)
    let linked = EvidenceCells.linked(excerpt)
    guard !own.isEmpty || !linked.isEmpty else { return nil }
    let criterion = entry.criterion.criterion
    return [
      .text(criterion.number), parts.words.cell(criterion), own.isEmpty ? nil : .lines(own),
      linked.isEmpty ? nil : .lines(linked),
    ]
  }

  /// A word that names a record stands with the record's title, and says if the document is another by now.
  private func cell(
    named word: String, _ entry: AssessmentResults.Entry, _ lookup: ReportLookup
  ) throws -> ReportTable.Cell {
    let cell = try lookup.record(word) ?? .text(word)
    guard let document = documents[word], hasChanged(document, since: entry.agreed?.agreedOn) else { return cell }
    return .several([cell, .mark("choice.evidenceDoubt.changed", .warn)])
  }

  private func hasChanged(_ document: Record<Document>, since day: Day?) -> Bool {
    if document.state == .superseded || document.state == .withdrawn { return true }
    guard let day, let begin = document.inForceFrom else { return false }
    return day < begin
  }

  /// The users' view beside the staff's own, where a question of a survey is linked.
  func users(_ parts: AssessmentReportParts) throws -> ReportSection? {
    guard !view.lines.isEmpty else { return nil }
    let rows = view.lines.map { row($0, parts) }
    let table = ReportTable.list(
      "assessment-users",
      [
        .init(label: "assessment.spread.criterion"), .init(label: "field.criterion"),
        .init(label: "assessment.users.own"), .init(label: "kind.question"), .init(label: "kind.survey"),
        .init(label: "assessment.users.answers", isNumeric: true), .init(label: "assessment.users.mean"),
        .init(label: "assessment.users.difference"),
      ], rows)
    return ReportSection(
      "users", label: "assessment.report.users",
      [.notice(ReportNotice("assessment.report.users.about")), .table(table)])
  }

  private func row(_ line: UsersView.Line, _ parts: AssessmentReportParts) -> [ReportTable.Cell?] {
    let survey = line.question.survey
    let entry = parts.material.results[line.criterion.criterion.number]
    let link = line.link.map { [EvidenceCells.link($0)] } ?? []
    return [
      .text(line.criterion.criterion.number), parts.words.cell(line.criterion.criterion),
      .all([entry.map(parts.score), percent(line.own)].compactMap { $0 }),
      .all([text(line.question)] + link),
      .all(
        [.text(survey.title)]
          + (survey.audience.map { [.label("choice.survey.audience.\($0.rawValue)")] } ?? [])),
      .count(line.question.answered), mean(line.question), difference(line),
    ]
  }

  private func mean(_ question: QuestionResult) -> ReportTable.Cell? {
    if question.isTooFew { return .mark("assessment.users.few", .warn) }
    guard let mean = question.mean, question.question.kind == .scale else { return percent(question.percent) }
    return .all([.number(mean.rounded(to: 2), unit: nil), percent(question.percent)].compactMap { $0 })
  }

  /// The question with its scale.
  private func text(_ question: QuestionResult) -> ReportTable.Cell {
    guard question.question.kind == .scale, let range = question.question.range else {
      return .text(question.question.text)
    }
    return .text("\(question.question.text) (\(range.lowerBound)–\(range.upperBound))")
  }

  private func difference(_ line: UsersView.Line) -> ReportTable.Cell? {
    guard let difference = line.difference else { return nil }
    let number = ReportTable.Cell.number(difference.rounded(to: 0), unit: nil)
    return line.isApart ? .several([number, .mark("assessment.users.apart", .warn)]) : number
  }

  private func percent(_ share: ExactFraction?) -> ReportTable.Cell? {
    share.map { .number($0.rounded(to: 0), unit: "%") }
  }
}
