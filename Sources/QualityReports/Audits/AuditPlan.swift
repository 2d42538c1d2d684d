public import QualityModel

/// The plan of an audit, which is sent to whom it concerns before it is held (ISO 19011, 6.3.2).
public struct AuditPlan: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "auditPlan", sections: ["scope", "timetable", "questions"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// Who signs it.
  public let signatures: [ReportSignature]

  /// - Parameters:
  ///   - audit: the audit
  ///   - reader: lends the records that it is connected with
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(of audit: Record<Audit>, reading reader: any RecordReader, asOf day: Day) throws {
    let records = try AuditRecords(audit, ReportLookup(reader), day)
    var head = try records.head("page.audit-plan")
    head.notices += try AuditPlan.concerns(records)
    self.head = head
    sections = try [
      AuditScope(records: records).section(), AuditTimetable(records: records).section(),
      AuditQuestions(records: records).section(),
    ]
    signatures = try records.signatures()
  }

  /// What is to be thought of with the auditors.
  private static func concerns(_ records: AuditRecords) throws -> [ReportNotice] {
    try AuditorConcerns(reader: records.lookup.reader).of(records.audit).map { concern in
      ReportNotice(
        "audit.concern.\(concern.kind.rawValue)", concern.isObstacle ? .bad : .warn,
        name: try records.lookup.title(Person.key, concern.person) ?? concern.person)
    }
  }
}
