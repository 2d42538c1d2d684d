import QualityModel

/// An audit with the records that belong to it, read once for all parts of its pages.
struct AuditRecords {
  let audit: Record<Audit>
  let lookup: ReportLookup
  /// The day on which one looks.
  let asOf: Day
  let items: [Record<ChecklistItem>]
  let findings: [Record<AuditFinding>]
  let history: [TrailLine]

  init(_ audit: Record<Audit>, _ lookup: ReportLookup, _ day: Day) throws {
    self.audit = audit
    self.lookup = lookup
    asOf = day
    items = try ChecklistProposal.items(of: audit, lookup.reader)
    findings = try lookup.reader.records(AuditFinding.self, where: .equals(\.audit, audit.id))
    history = try lookup.reader.history(Audit.key, id: audit.id.text)
  }

  /// A fact under the name of a field of the audit.
  func fact<Value>(_ field: ValuePath<Audit, Value>, _ values: ReportTable.Cell?...) -> ReportFact {
    ReportFact(Audit.label(of: field), all: values.compactMap { $0 })
  }

  /// The same with as many values as there are.
  func fact<Value>(_ field: ValuePath<Audit, Value>, all values: [ReportTable.Cell]) -> ReportFact {
    ReportFact(Audit.label(of: field), all: values)
  }

  func records(_ kind: String, _ ids: [String]) throws -> [ReportTable.Cell] {
    try ids.compactMap { try lookup.record(kind, $0) }
  }

  /// The day on which it was first to be held, where that is another one.
  var firstPlanned: Day? { audit.firstPlanned.flatMap { $0 == audit.planned ? nil : $0 } }

  /// The reason that was given with the last step of this name.
  func reason(of event: String) -> String? { AuditRecords.reason(of: event, history) }

  static func reason(of event: String, _ history: [TrailLine]) -> String? {
    history.last { $0.facts["step"] == event }?.reason
  }

  /// What nobody must miss: that it was postponed or given up, and why.
  var notices: [ReportNotice] {
    switch audit.state {
    case .cancelled: [ReportNotice("audit.notice.cancelled", .warn, name: reason(of: "cancel") ?? "–")]
    case _ where firstPlanned != nil:
      [ReportNotice("audit.notice.postponed", .warn, name: reason(of: "postpone") ?? "–")]
    default: []
    }
  }

  /// Who looked, who was looked at, and the quality manager.
  func signatures() throws -> [ReportSignature] {
    [
      try signature(.auditor, audit.leader.text), try signature(.owner, audit.auditee?.text),
      ReportSignature(.qualityManager),
    ]
  }

  private func signature(_ role: Person.Role, _ person: String?) throws -> ReportSignature {
    ReportSignature(role, person: person, name: try lookup.title(Person.key, person))
  }

  func head(_ title: String) throws -> ReportHead {
    var head = ReportHead(title, name: audit.id.text, organisation: try lookup.organisation(), asOf: asOf)
    head.subject = audit.title
    head.facts = [
      fact(\.state, .choice(audit.state ?? .planned, \Audit.state)), fact(\.planned, .day(audit.planned)),
      fact(\.firstPlanned, .date(firstPlanned)), fact(\.held, .date(audit.held)),
    ]
    head.facts += [try TakenOverFact(lookup: lookup).fact(of: audit)].compactMap { $0 }
    head.notices = notices
    return head
  }
}
