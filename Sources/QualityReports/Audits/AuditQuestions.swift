import QualityModel

/// The questions of an audit's checklist.
struct AuditQuestions {
  let records: AuditRecords

  func section() throws -> ReportSection {
    guard !records.items.isEmpty else {
      return ReportSection("questions", label: "audit.questions", [.notice(ReportNotice("audit.questions.none"))])
    }
    let table = ReportTable.list(
      "audit-questions",
      [
        .init(label: "audit.number"), .field(\ChecklistItem.question), .field(\ChecklistItem.criterion),
        .field(\ChecklistItem.sourceRecord),
      ],
      try records.items.enumerated().map { index, item in
        [
          .count(item.order ?? index + 1), .text(item.question), .words(item.criterion),
          try records.lookup.record(item.sourceRecord),
        ]
      })
    return ReportSection("questions", label: "audit.questions", count: records.items.count, [.table(table)])
  }
}
