/// Proposes who leads an audit: somebody competent and independent, not the one who led the last audit of the process,
/// and of those the one with the fewest audits in the year.
struct AuditorChoice {
  private let reader: any RecordReader
  private let concerns: AuditorConcerns
  private let auditors: [Record<Person>]
  private let loads: [String: Int]

  init(reader: any RecordReader, history: AuditHistory, year: Int) throws {
    self.reader = reader
    concerns = try AuditorConcerns(reader: reader, history: history)
    auditors = try reader.records(Person.self, where: .contains(\.roles, .auditor))
    loads = history.audits.filter { $0.planned.year == year && $0.state != .cancelled }
      .reduce(into: [:]) { $0[$1.leader.text, default: 0] += 1 }
  }

  /// The proposed audits with their leaders. Audits that few can lead are served first.
  func assign(_ audits: [ProgrammeProposal.ProposedAudit]) throws -> [ProgrammeProposal.ProposedAudit] {
    let able = try audits.map { try self.able(to: $0) }
    var loads = loads
    var assigned = audits
    for index in audits.indices.sorted(by: { (able[$0].count, $0) < (able[$1].count, $1) }) {
      let last = audits[index].last?.leader.text
      guard let leader = able[index].min(by: { order($0, last, loads) < order($1, last, loads) }) else { continue }
      loads[leader, default: 0] += 1
      assigned[index].leader = leader
      assigned[index].concerns = try concerns.of(draft(audits[index], leader))
    }
    return assigned
  }

  private func able(to audit: ProgrammeProposal.ProposedAudit) throws -> [String] {
    try auditors.map(\.id.text).filter { person in
      try !concerns.of(draft(audit, person)).contains(where: \.isObstacle)
    }
  }

  /// Who comes first: not the last leader, then the fewest audits, then the identifier.
  private func order(_ person: String, _ last: String?, _ loads: [String: Int]) -> (Int, Int, String) {
    (person == last ? 1 : 0, loads[person] ?? 0, person)
  }

  private func draft(_ audit: ProgrammeProposal.ProposedAudit, _ leader: String) -> Record<Audit> {
    var draft = Record<Audit>()
    draft.processes = [audit.process.id]
    draft.units = audit.process.units
    draft.planned = audit.day
    draft.leader = RecordID(leader)
    return draft
  }
}
