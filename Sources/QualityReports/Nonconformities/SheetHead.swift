import QualityModel

/// What the sheet of a nonconformity is called, what nobody must miss, and who signs it.
struct SheetHead {
  let sheet: SheetRecords
  private var record: Record<Nonconformity> { sheet.record }

  func head() throws -> ReportHead {
    var head = ReportHead(
      "page.nonconformity-sheet", name: record.id.text, organisation: try sheet.lookup.organisation(),
      asOf: sheet.asOf)
    head.subject = record.title
    head.facts = [
      sheet.fact(\.severity, .severity(of: record)),
      sheet.fact(\.state, .choice(record.state ?? .registered, \Nonconformity.state)),
    ]
    let steps = [(kind: Nonconformity.key, id: record.id.text)] + sheet.actions.map { (Action.key, $0.id.text) }
    head.facts += [
      try TakenOverFact(lookup: sheet.lookup).fact(of: record),
      try PermittedHands(lookup: sheet.lookup).fact(about: steps),
    ].compactMap { $0 }
    head.notices = try notices()
    return head
  }

  private func notices() throws -> [ReportNotice] {
    let tolerance = try Settings(reader: sheet.lookup.reader).number(.tellOwner)
    let standing = record.standing(on: sheet.asOf, tolerance: tolerance)
    var notices: [ReportNotice] = []
    if let reason = record.withdrawn { notices.append(ReportNotice("sheet.withdrawn", .warn, name: reason)) }
    if standing == .late, let due = record.due {
      notices.append(ReportNotice("sheet.overdue", .bad, count: due.days(until: sheet.asOf)))
    }
    if standing == .checkLate, let due = record.checkDue {
      notices.append(ReportNotice("sheet.check-late", .bad, count: due.days(until: sheet.asOf)))
    }
    if record.state == .rejected { notices.append(ReportNotice("sheet.rejected", .warn, name: record.rejectedReason)) }
    return notices
  }

  /// Who answers for it, who has verified it or will, and the quality manager.
  func signatures() throws -> [ReportSignature] {
    [
      try signature(.owner, "field.owner", record.owner?.text),
      try signature(.auditor, "field.verifiedBy", record.verifiedBy?.text),
      ReportSignature(.qualityManager),
    ]
  }

  private func signature(_ role: Person.Role, _ label: String, _ person: String?) throws -> ReportSignature {
    ReportSignature(role, label: label, person: person, name: try sheet.lookup.title(Person.key, person))
  }
}
