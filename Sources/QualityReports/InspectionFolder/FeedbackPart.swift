import QualityModel

/// What people said of the units in the days, and whether they were answered in time.
struct FeedbackPart {
  let scope: FolderScope

  func content() throws -> FolderContent {
    let basis = CompletionBasis(reader: scope.reader, today: scope.asOf)
    let feedback = try scope.reader.records(
      Feedback.self, where: .all([scope.isHere(\.unit, \.service), scope.isInDays(\.received)]),
      order: [.ascending(\.received)]
    ).map { try withTerm($0, basis) }
    let complaints = feedback.filter { $0.kind == .complaint || $0.kind == .appeal }
    let others = feedback.filter { $0.kind == .proposal || $0.kind == .thanks }
    let late = complaints.count { answer($0).isLate }
    let answered = complaints.count { $0.answeredOn != nil }
    var sections = [FolderContent.section("complaints", try table("complaints", complaints))]
    if !complaints.isEmpty { sections[0].blocks.insert(.facts(facts(complaints, answered, late)), at: 0) }
    sections.append(FolderContent.section("other-feedback", try table("other-feedback", others)))
    return FolderContent(
      "feedback", count: feedback.count,
      facts: [
        ReportFact("folder.complaints", .count(complaints.count)),
        ReportFact("folder.late", late > 0 ? .counted("folder.late.count", late, .bad) : nil),
      ], sections)
  }

  /// What is open is owed an answer by the day that the law says, also where nobody wrote it into the record.
  private func withTerm(_ feedback: Record<Feedback>, _ basis: CompletionBasis) throws -> Record<Feedback> {
    var feedback = feedback
    try basis.complete(&feedback.content)
    return feedback
  }

  private func facts(_ complaints: [Record<Feedback>], _ answered: Int, _ late: Int) -> [ReportFact] {
    let inTime = complaints.count { if case .inTime = answer($0).verdict { true } else { false } }
    let overdue = complaints.count { if case .overdue = answer($0).verdict { true } else { false } }
    return [
      ReportFact("folder.complaints.received", .count(complaints.count)),
      ReportFact("folder.complaints.answered", .count(answered)),
      ReportFact("folder.complaints.in-time", .count(inTime), .ratio(inTime, answered)),
      ReportFact("folder.complaints.late", .count(late)),
      ReportFact("folder.complaints.overdue", overdue > 0 ? .counted("folder.late.count", overdue, .bad) : nil),
      ReportFact("folder.complaints.upheld", .count(complaints.count { $0.upheld == true })),
    ]
  }

  private func answer(_ feedback: Record<Feedback>) -> AnswerCell {
    AnswerCell(due: feedback.answerDue, answered: feedback.answeredOn, asOf: scope.asOf)
  }

  private func table(_ id: String, _ feedback: [Record<Feedback>]) throws -> ReportTable {
    .list(
      id,
      [
        .init(label: "records.id"), .init(label: "folder.said", isWide: true), .field(\Feedback.from),
        .field(\Feedback.answerDue), .field(\Feedback.answeredOn), .field(\Feedback.upheld),
        .field(\Feedback.nonconformity),
      ], feedback.map(row))
  }

  private func row(_ feedback: Record<Feedback>) -> [ReportTable.Cell?] {
    let needsAnswer = feedback.answerDue != nil || feedback.answeredOn != nil
    return [
      .lines([.text(feedback.id.text), .day(feedback.received)]),
      .lines([.text(feedback.text), .choice(feedback.kind, \Feedback.kind)].compactMap { $0 }),
      .choice(feedback.from, \Feedback.from), .date(feedback.answerDue),
      needsAnswer ? answer(feedback).cell : nil, .boolean(feedback.upheld),
      scope.nonconformity(feedback.nonconformity?.text),
    ]
  }
}
