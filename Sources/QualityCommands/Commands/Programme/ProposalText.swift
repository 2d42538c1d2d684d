import QualityModel

/// A proposed programme as text for a screen.
struct ProposalText {
  let session: Session

  func tell(
    _ proposal: ProgrammeProposal, _ written: ProgrammeApplication.Outcome?, _ reader: any RecordReader
  ) throws {
    let phrases = try session.phrases()
    let names = try PersonNames(reader)
    session.console.line(
      phrases.text("programme.proposal", ["year": "\(proposal.year)", "cycle": "\(proposal.cycle)"]))
    session.console.line("")
    session.console.line(phrases.text("programme.proposed", count: proposal.audits.count))
    for audit in proposal.audits { try tell(audit, written, names, phrases) }
    tellOthers(proposal, phrases)
    session.console.line("")
    try tellNext(proposal, written, phrases)
  }

  private func tell(
    _ audit: ProgrammeProposal.ProposedAudit, _ written: ProgrammeApplication.Outcome?, _ names: PersonNames,
    _ phrases: Phrases
  ) throws {
    let id = written?.audits.first { $0.process == audit.process.id.text }?.audit
    let start = [ValueText.day(audit.day, phrases.language), id].compactMap { $0 }.joined(separator: "  ")
    let points = phrases.text("programme.points", count: audit.points)
    session.console.line("")
    session.console.line("\(start)  \(audit.process.id.text) \(audit.process.name)  (\(points))")
    let leader = audit.leader.map(names.text) ?? phrases.text("programme.no-leader")
    session.console.line("    \(phrases.field(Audit.fields.leader.key, of: Audit.schema)): \(leader)")
    let criteria =
      audit.criteria.isEmpty ? phrases.text("programme.no-criteria") : audit.criteria.joined(separator: "; ")
    writeWrapped("    \(phrases.field(Audit.fields.criteria.key, of: Audit.schema)): ", criteria)
    for reason in audit.reasons {
      writeWrapped("    – ", "\(ReasonText(phrases: phrases).line(reason)): \(reason.points)")
    }
    for concern in audit.concerns {
      writeWrapped("    ! ", ConcernText(phrases: phrases, names: names).line(concern))
    }
  }

  private func writeWrapped(_ start: String, _ text: String) {
    let lines = TextWrap.lines(text, width: max(40, 98 - start.count))
    for (index, line) in lines.enumerated() {
      session.console.line((index == 0 ? start : String(repeating: " ", count: start.count)) + line)
    }
  }

  /// What is planned already, what is left out, what waits, and what concerns the programme as a whole.
  private func tellOthers(_ proposal: ProgrammeProposal, _ phrases: Phrases) {
    section(
      "programme.planned",
      proposal.planned.map { audit in
        "\(audit.id.text)  \(ValueText.day(audit.planned, phrases.language))  \(audit.title)"
      }, phrases)
    section("programme.gaps", proposal.gaps.map { "\($0.id.text) \($0.name)" }, phrases)
    let gaps = Set(proposal.gaps.map(\.id))
    section(
      "programme.waiting",
      proposal.waiting.filter { !gaps.contains($0.process.id) }.map { one in
        let points = one.reasons.map(\.points).reduce(0, +)
        return "\(one.process.id.text) \(one.process.name)  (\(phrases.text("programme.points", count: points)))"
      }, phrases)
    section("programme.issues", proposal.issues.map { "\($0.id.text) \($0.title)" }, phrases)
  }

  private func section(_ key: String, _ lines: [String], _ phrases: Phrases) {
    guard !lines.isEmpty else { return }
    session.console.line("")
    session.console.line(phrases.text(key))
    for line in lines { session.console.line("  \(line)") }
  }

  private func tellNext(
    _ proposal: ProgrammeProposal, _ written: ProgrammeApplication.Outcome?, _ phrases: Phrases
  ) throws {
    guard let written else {
      if !proposal.audits.isEmpty { try session.suggest("programme propose \(proposal.year) --apply") }
      return
    }
    let facts = ["programme": written.programme]
    session.console.line(
      written.audits.isEmpty
        ? phrases.text("programme.nothing", facts)
        : phrases.text("programme.written", count: written.audits.count, facts))
    for process in written.withoutLeader {
      session.console.line(phrases.text("programme.left", ["process": process]))
    }
    if let first = written.audits.first { try session.suggest("audit edit \(first.audit) --leader …") }
    try session.suggest("programme sheet \(proposal.year)")
    try session.suggest("programme approve \(written.programme)")
  }

  /// The table of weights, as the proposal uses it.
  func tellWeights(_ weights: ProgrammeWeights) throws {
    let phrases = try session.phrases()
    let headers = ["reason", "each", "most"].map { phrases.text("programme.weights.\($0)") }
    let rows = weights.rows.map { [phrases.text("programme.weight.\($0.kind.rawValue)"), "\($0.each)", "\($0.most)"] }
    for line in TableText(headers: headers, rows: rows, width: 100).lines { session.console.line(line) }
    session.console.line("")
    session.console.line(phrases.text("programme.threshold", ["points": "\(weights.threshold)"]))
  }
}
