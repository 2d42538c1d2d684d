import QualityModel

/// A programme with its audits and the coverage of its cycle, read once for all parts of its page.
struct ProgrammeRecords {
  let programme: Record<AuditProgramme>
  let lookup: ReportLookup
  /// The day on which one looks.
  let asOf: Day
  /// The audits of the programme, and others planned for its year, by day.
  let audits: [Record<Audit>]
  let coverage: AuditCoverage

  init(_ programme: Record<AuditProgramme>, cycle: Int, _ lookup: ReportLookup, _ day: Day) throws {
    self.programme = programme
    self.lookup = lookup
    asOf = day
    let year = Period(from: programme.year, to: programme.year)
    audits = try lookup.reader.records(
      Audit.self,
      where: .any([
        .equals(\.programme, programme.id), .all([.isEmpty(\.programme), .within(\.planned, year)]),
      ])
    ).sorted { ($0.planned, $0.id) < ($1.planned, $1.id) }
    coverage = try AuditCoverage(reader: lookup.reader, year: programme.year, cycle: cycle)
  }

  var year: Int { programme.year }

  func state(of audit: Record<Audit>) -> ReportTable.Cell {
    let key = "choice.audit.state.\((audit.state ?? .planned).rawValue)"
    switch audit.state ?? .planned {
    case .closed, .reported: return .mark(key, .good)
    case .cancelled, .postponed: return .mark(key, .warn)
    case .planned, .prepared: return audit.planned < asOf ? .mark("audit.late", .bad) : .label(key)
    case .inProgress: return .label(key)
    }
  }
}
