import QualityModel

/// The words of a programme in the organisation's language.
struct ProgrammeWords {
  let phrases: Phrases

  func of(_ proposal: ProgrammeProposal) -> ProgrammeApplication.Words {
    let (phrases, reasons) = (phrases, ReasonText(phrases: phrases))
    return ProgrammeApplication.Words(
      objectives: phrases.text("programme.objectives", ["cycle": "\(proposal.cycle)"]), risks: risks(proposal),
      title: { phrases.text("programme.audit-title", ["process": $0.name]) }, reason: reasons.line)
  }

  /// What could keep the programme from its objectives (ISO 19011, 5.3): nobody to lead an audit, processes left out,
  /// and what changed around the organisation.
  private func risks(_ proposal: ProgrammeProposal) -> String? {
    let lonely = proposal.audits.filter { $0.leader == nil }.map(\.process)
    let lines = [
      ("programme.risk.leader", lonely.map { "\($0.id.text) \($0.name)" }),
      ("programme.risk.gaps", proposal.gaps.map { "\($0.id.text) \($0.name)" }),
      ("programme.risk.issues", proposal.issues.map { "\($0.id.text) \($0.title)" }),
    ].filter { !$0.1.isEmpty }.map { phrases.text($0.0, ["records": $0.1.joined(separator: "; ")]) }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
