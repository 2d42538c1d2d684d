public import QualityModel

/// The checklist of an audit to be filled in on paper: four boxes for each question, and room for the evidence.
public struct AuditChecklist: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "auditChecklist", sections: ["questions"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// Who signs it.
  public let signatures: [ReportSignature]

  /// - Parameters:
  ///   - audit: the audit
  ///   - reader: lends its checklist
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(of audit: Record<Audit>, reading reader: any RecordReader, asOf day: Day) throws {
    let records = try AuditRecords(audit, ReportLookup(reader), day)
    var head = try records.head("page.audit-checklist")
    head.facts += [
      records.fact(\.leader, try records.lookup.person(audit.leader.text)),
      records.fact(\.processes, all: try records.records(QualityProcess.key, audit.processes.map(\.text))),
      records.fact(\.units, all: try records.records(OrganisationUnit.key, audit.units.map(\.text))),
    ]
    self.head = head
    sections = [AuditChecklist.questions(records)]
    signatures = [try records.signatures()[0]]
  }

  private static func questions(_ records: AuditRecords) -> ReportSection {
    guard !records.items.isEmpty else {
      return ReportSection("questions", label: "audit.questions", [.notice(ReportNotice("audit.questions.none"))])
    }
    let table = ReportTable.list(
      "audit-checklist",
      [
        .init(label: "audit.number"), .field(\ChecklistItem.question),
      ] + ChecklistItem.Result.allCases.map { .init(label: "checklist.short.\($0.rawValue)") }
        + [.init(label: "checklist.notes")],
      records.items.enumerated().map { index, item in
        [.count(item.order ?? index + 1), .text(item.question)] + boxes(item)
          + [.all([item.answer, item.evidence].compactMap { $0 }.map { .text($0) })]
      })
    return ReportSection(
      "questions", label: "audit.questions", count: records.items.count,
      [.notice(ReportNotice("checklist.how")), .table(table)])
  }

  /// A box for each answer; the one that was given is ticked.
  private static func boxes(_ item: Record<ChecklistItem>) -> [ReportTable.Cell?] {
    ChecklistItem.Result.allCases.map { .label(item.result == $0 ? "checklist.ticked" : "checklist.box") }
  }
}
