import QualityModel

/// The result of an audit's checklist: how many questions were answered how, and each answer.
///
/// What was not examined stands apart and counts neither for nor against.
struct AuditAnswers {
  let records: AuditRecords

  func section() -> ReportSection {
    guard !records.items.isEmpty else {
      return ReportSection("checklist", label: "audit.checklist", [.notice(ReportNotice("audit.checklist.none"))])
    }
    return ReportSection(
      "checklist", label: "audit.checklist", count: records.items.count, [.facts(counts), .table(table)])
  }

  private var counts: [ReportFact] {
    let counts = ChecklistCounts(records.items)
    return [
      fact(.conforms, counts.conforming), fact(.doesNotConform, counts.nonconforming),
      fact(.notApplicable, counts.notApplicable), fact(.notExamined, counts.notExamined),
    ] + (counts.inWords > 0 ? [ReportFact("audit.answered", .count(counts.inWords))] : [])
  }

  private func fact(_ result: ChecklistItem.Result, _ count: Int) -> ReportFact {
    ReportFact("choice.checklistItem.result.\(result.rawValue)", .count(count))
  }

  private var table: ReportTable {
    ReportTable.list(
      "audit-checklist",
      [
        .init(label: "audit.number"), .field(\ChecklistItem.question), .field(\ChecklistItem.result),
        .field(\ChecklistItem.answer), .field(\ChecklistItem.evidence),
      ],
      records.items.enumerated().map { index, item in
        [
          .count(item.order ?? index + 1), .text(item.question), AuditAnswers.result(item), .words(item.answer),
          .words(item.evidence),
        ]
      })
  }

  private static func result(_ item: Record<ChecklistItem>) -> ReportTable.Cell {
    if item.result == nil, item.answer != nil { return .label("audit.answered") }
    let result = item.result ?? .notExamined
    let key = "choice.checklistItem.result.\(result.rawValue)"
    return switch result {
    case .conforms: .mark(key, .good)
    case .doesNotConform: .mark(key, .bad)
    default: .label(key)
    }
  }
}
