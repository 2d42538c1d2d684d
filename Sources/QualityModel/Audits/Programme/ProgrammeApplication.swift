/// Writes a proposed programme as a draft with its planned audits. What is there already stays as it is.
public struct ProgrammeApplication: UseCase {
  /// The words in the organisation's language.
  public struct Words {
    let objectives: String
    let risks: String?
    let title: (Record<QualityProcess>) -> String
    let reason: (ProgrammeReason) -> String

    /// - Parameters:
    ///   - objectives: what the programme is to reach
    ///   - risks: what could keep it from that; `nil`: nothing is known
    ///   - title: the title of the audit of a process
    ///   - reason: a reason for an audit
    public init(
      objectives: String, risks: String?, title: @escaping (Record<QualityProcess>) -> String,
      reason: @escaping (ProgrammeReason) -> String
    ) {
      self.objectives = objectives
      self.risks = risks
      self.title = title
      self.reason = reason
    }
  }

  /// What was written.
  public struct Outcome: Sendable {
    /// The identifier of the programme.
    public let programme: String
    public let isNew: Bool
    /// The identifiers of the audits by the processes that they look at.
    public let audits: [(process: String, audit: String)]
    /// Processes for which nobody can lead an audit.
    public let withoutLeader: [String]
  }

  private let proposal: ProgrammeProposal
  private let words: Words

  public init(_ proposal: ProgrammeProposal, in words: Words) {
    self.proposal = proposal
    self.words = words
  }

  /// - Throws: `programme.not-draft` if the programme is approved or closed already
  public func run(_ work: inout Work) throws -> Outcome {
    let (programme, isNew) = try programme(&work)
    var audits: [(process: String, audit: String)] = []
    for proposed in proposal.audits {
      guard let audit = audit(proposed, programme) else { continue }
      audits.append((proposed.process.id.text, try work.add(audit).id.text))
    }
    return Outcome(
      programme: programme.text, isNew: isNew, audits: audits,
      withoutLeader: proposal.audits.filter { $0.leader == nil }.map(\.process.id.text))
  }

  private func programme(_ work: inout Work) throws -> (RecordID<AuditProgramme>, isNew: Bool) {
    let known = try work.reader.records(AuditProgramme.self, where: .equals(\.year, proposal.year), limit: 1).first
    if let known {
      guard known.state ?? .draft == .draft else {
        throw Refusal(
          .rule, .programmeNotDraft,
          [
            "record": .record(known.id.text), "kind": .kind(AuditProgramme.key),
            "state": .state((known.state ?? .draft).rawValue, of: AuditProgramme.key),
          ])
      }
      return (known.id, false)
    }
    var programme = Record<AuditProgramme>()
    programme.year = proposal.year
    programme.cycleYears = proposal.cycle
    programme.objectives = words.objectives
    programme.risks = words.risks
    return (try work.add(programme).id, true)
  }

  private func audit(
    _ proposed: ProgrammeProposal.ProposedAudit, _ programme: RecordID<AuditProgramme>
  ) -> Record<Audit>? {
    guard let leader = proposed.leader else { return nil }
    var audit = Record<Audit>()
    audit.title = words.title(proposed.process)
    audit.kind = .internal
    audit.programme = programme
    audit.processes = [proposed.process.id]
    audit.units = proposed.process.units
    audit.criteria = proposed.criteria
    audit.reasons = proposed.reasons.map(words.reason)
    audit.planned = proposed.day
    audit.leader = RecordID(leader)
    audit.auditee = proposed.process.owner
    return audit
  }
}

extension Refusal.ID {
  static let programmeNotDraft = Refusal.ID("programme.not-draft")
}
