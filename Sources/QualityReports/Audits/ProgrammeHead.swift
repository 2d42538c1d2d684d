import QualityModel

/// What a programme is called, whether it is approved, what it is to reach, and who signs it.
struct ProgrammeHead {
  let records: ProgrammeRecords
  private var programme: Record<AuditProgramme> { records.programme }

  func head() throws -> ReportHead {
    var head = ReportHead(
      "page.audit-programme", name: "\(programme.year)", organisation: try records.lookup.organisation(),
      asOf: records.asOf)
    head.subject = programme.id.text
    head.facts = [
      fact(\.state, .choice(programme.state ?? .draft, \AuditProgramme.state)),
      fact(\.cycleYears, .count(records.coverage.years.count)),
      fact(\.preparedBy, try records.lookup.person(programme.preparedBy?.text)),
      fact(\.approvedBy, try records.lookup.person(programme.approvedBy?.text)),
      fact(\.approvedOn, .date(programme.approvedOn)),
    ]
    let signature = SignatureFacts(record: programme, lookup: records.lookup)
    let hands = PermittedHands(lookup: records.lookup)
    head.facts += [
      try TakenOverFact(lookup: records.lookup).fact(of: programme), try signature.fact(),
      try hands.fact(about: [(AuditProgramme.key, programme.id.text)]),
    ].compactMap { $0 }
    head.notices = notices + signature.notices
    return head
  }

  private var notices: [ReportNotice] {
    var notices: [ReportNotice] = []
    if programme.state ?? .draft == .draft { notices.append(ReportNotice("programme.notice.draft", .warn)) }
    let gaps = records.coverage.gaps.count
    if gaps > 0 { notices.append(ReportNotice("programme.notice.gaps", .warn, count: gaps)) }
    return notices
  }

  /// The objectives of the programme, and what could keep it from them.
  func aims() -> ReportSection {
    let blocks: [ReportSection.Block] = [
      programme.objectives.map { .prose($0, label: "field.objectives") },
      programme.risks.map { .prose($0, label: "field.programme.risks") },
    ].compactMap { $0 }
    return ReportSection(
      "aims", label: "programme.aims", blocks.isEmpty ? [.notice(ReportNotice("programme.aims.none"))] : blocks)
  }

  func signatures() throws -> [ReportSignature] {
    [
      try signature(.qualityManager, programme.preparedBy?.text), try signature(.director, programme.approvedBy?.text),
    ]
  }

  private func signature(_ role: Person.Role, _ person: String?) throws -> ReportSignature {
    ReportSignature(role, person: person, name: try records.lookup.title(Person.key, person))
  }

  private func fact<Value>(
    _ field: ValuePath<AuditProgramme, Value>, _ value: ReportTable.Cell?
  ) -> ReportFact {
    ReportFact(AuditProgramme.label(of: field), all: value.map { [$0] } ?? [])
  }
}
