import QualityModel
import QualityStore

/// Writes a proposed programme as a draft with its planned audits. What is there already stays as it is.
struct ProgrammeWriting {
  let writer: WorkspaceWriter
  let session: Session

  /// What was written.
  struct Written {
    let programme: String
    let isNew: Bool
    /// The identifiers of the audits by the processes that they look at.
    let audits: [(process: String, audit: String)]
    /// Processes for which nobody can lead an audit.
    let withoutLeader: [String]
  }

  /// - Throws: `programme.not-draft` if the programme is approved or closed already
  func write(_ proposal: ProgrammeProposal) throws -> Written {
    let phrases = try OrganisationLanguage(session: session).phrases(writer.reader)
    let (programme, isNew) = try programme(proposal, phrases)
    var audits: [(process: String, audit: String)] = []
    for proposed in proposal.audits {
      guard let audit = audit(proposed, programme, phrases) else { continue }
      audits.append((proposed.process.id.text, try writer.add(audit.content)))
    }
    return Written(
      programme: programme.text, isNew: isNew, audits: audits,
      withoutLeader: proposal.audits.filter { $0.leader == nil }.map(\.process.id.text))
  }

  private func programme(
    _ proposal: ProgrammeProposal, _ phrases: Phrases
  ) throws -> (RecordID<AuditProgramme>, isNew: Bool) {
    let known = try writer.reader.records(
      AuditProgramme.self, where: .equals("year", .integer(proposal.year)), limit: 1)
    if let programme = known.first {
      guard programme.state ?? .draft == .draft else {
        throw Refusal(
          .rule, "programme.not-draft",
          ["record": programme.id.text, "kind": AuditProgramme.key, "state": (programme.state ?? .draft).rawValue])
      }
      return (programme.id, false)
    }
    var programme = Record<AuditProgramme>()
    programme.year = proposal.year
    programme.cycleYears = proposal.cycle
    programme.objectives = phrases.text("programme.objectives", ["cycle": "\(proposal.cycle)"])
    programme.risks = risks(proposal, phrases)
    return (RecordID(try writer.add(programme.content)), true)
  }

  /// What could keep the programme from its objectives (ISO 19011, 5.3): nobody to lead an audit, processes left out,
  /// and what changed around the organisation.
  private func risks(_ proposal: ProgrammeProposal, _ phrases: Phrases) -> String? {
    let lonely = proposal.audits.filter { $0.leader == nil }.map(\.process)
    let lines = [
      ("programme.risk.leader", lonely.map { "\($0.id.text) \($0.name)" }),
      ("programme.risk.gaps", proposal.gaps.map { "\($0.id.text) \($0.name)" }),
      ("programme.risk.issues", proposal.issues.map { "\($0.id.text) \($0.title)" }),
    ].filter { !$0.1.isEmpty }.map { phrases.text($0.0, ["records": $0.1.joined(separator: "; ")]) }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func audit(
    _ proposed: ProgrammeProposal.ProposedAudit, _ programme: RecordID<AuditProgramme>, _ phrases: Phrases
  ) -> Record<Audit>? {
    guard let leader = proposed.leader else { return nil }
    var audit = Record<Audit>()
    audit.title = phrases.text("programme.audit-title", ["process": proposed.process.name])
    audit.kind = .internal
    audit.programme = programme
    audit.processes = [proposed.process.id]
    audit.units = proposed.process.units
    audit.criteria = proposed.criteria
    audit.reasons = proposed.reasons.map { ReasonText(phrases: phrases).line($0) }
    audit.planned = proposed.day
    audit.leader = RecordID(leader)
    audit.auditee = proposed.process.owner
    return audit
  }
}

/// The language in which the organisation keeps its records, whatever the language of the messages.
struct OrganisationLanguage {
  let session: Session

  /// - Throws: `organisation.unknown-language` if the workspace names a language that the program does not have
  func phrases(_ reader: WorkspaceReader) throws -> Phrases {
    try session.phrases(try reader.organisation()?.languageOfRecords() ?? .standard)
  }
}
