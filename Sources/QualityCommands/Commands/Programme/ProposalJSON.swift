import JSONSupport
import QualityModel

/// A proposed programme as JSON.
enum ProposalJSON {
  static func object(_ proposal: ProgrammeProposal, _ written: ProgrammeApplication.Outcome?) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("year", .integer(proposal.year)), ("cycle", .integer(proposal.cycle)),
      ("threshold", .integer(proposal.weights.threshold)),
      ("proposed", .array(proposal.audits.map { audit($0, written) })),
      ("planned", texts(proposal.planned.map(\.id.text))), ("gaps", texts(proposal.gaps.map(\.id.text))),
      ("waiting", .array(proposal.waiting.map { waiting($0.process, $0.reasons) })),
      ("issues", texts(proposal.issues.map(\.id.text))),
    ]
    if let written { members.insert(("programme", .text(written.programme)), at: 0) }
    return .object(members)
  }

  private static func audit(
    _ audit: ProgrammeProposal.ProposedAudit, _ written: ProgrammeApplication.Outcome?
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [("process", .text(audit.process.id.text))]
    if let id = written?.audits.first(where: { $0.process == audit.process.id.text })?.audit {
      members.append(("audit", .text(id)))
    }
    members += [("planned", .text(audit.day.text)), ("points", .integer(audit.points))]
    if let leader = audit.leader { members.append(("leader", .text(leader))) }
    if let last = audit.last { members.append(("last", .text(last.id.text))) }
    members += [
      ("criteria", texts(audit.criteria)), ("reasons", .array(audit.reasons.map(reason))),
      ("concerns", .array(audit.concerns.map(concern))),
    ]
    return .object(members)
  }

  private static func waiting(_ process: Record<QualityProcess>, _ reasons: [ProgrammeReason]) -> JSONValue {
    .object([("process", .text(process.id.text)), ("reasons", .array(reasons.map(reason)))])
  }

  private static func reason(_ reason: ProgrammeReason) -> JSONValue {
    .object([
      ("kind", .text(reason.kind.rawValue)), ("amount", .integer(reason.amount)), ("points", .integer(reason.points)),
      ("records", texts(reason.records)),
    ])
  }

  static func concern(_ concern: AuditorConcern) -> JSONValue {
    .object([
      ("kind", .text(concern.kind.rawValue)), ("person", .text(concern.person)), ("records", texts(concern.records)),
    ])
  }

  private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
}
