import QualityModel

/// What an audit looks at, against which criteria, when, and who takes part.
struct AuditScope {
  let records: AuditRecords
  private var audit: Record<Audit> { records.audit }

  func section() throws -> ReportSection {
    var blocks: [ReportSection.Block] = [.facts(try facts())]
    if let scope = audit.scope { blocks.append(.prose(scope, label: "field.scope")) }
    if let note = audit.note { blocks.append(.prose(note, label: "field.note")) }
    return ReportSection("scope", label: "audit.scope", blocks)
  }

  private func facts() throws -> [ReportFact] {
    let lookup = records.lookup
    return [
      records.fact(\.kind, .choice(audit.kind, \Audit.kind)),
      records.fact(\.programme, audit.programme.map { .text($0.text) }),
      records.fact(\.processes, all: try records.records(QualityProcess.key, audit.processes.map(\.text))),
      records.fact(\.units, all: try records.records(OrganisationUnit.key, audit.units.map(\.text))),
      records.fact(\.method, .choice(audit.method, \Audit.method)),
      records.fact(\.leader, try lookup.person(audit.leader.text)),
      records.fact(\.team, all: try lookup.people(audit.team.map(\.text))),
      records.fact(\.auditee, try lookup.person(audit.auditee?.text)),
      records.fact(\.criteria, all: audit.criteria.map { .text($0) }),
      records.fact(\.reasons, all: audit.reasons.map { .text($0) }),
    ]
  }
}
