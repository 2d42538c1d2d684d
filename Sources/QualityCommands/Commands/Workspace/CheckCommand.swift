import JSONSupport
import QualityExchange
import QualityModel

/// `aplis check`: looks for everything that was changed behind the program's back.
enum CheckCommand {
  static let description = CommandDescription(
    "check", options: [.flag("--json")], examples: ["check", "check --workspace quality.aplis"],
    run: { try run($0, $1) })

  static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let workspace = try session.openWorkspace(for: .reading)
    let findings = try workspace.examine() + parts(workspace, session)
    let end = try? workspace.read { try TrailEnd($0) }
    if invocation.has("--json") {
      session.console.line(try CheckReport(session: session).json(findings, end).line)
    } else {
      try write(findings, end, workspace, session)
    }
    return findings.faults.isEmpty ? .success : .findings
  }

  private static func write(
    _ findings: [CheckFinding], _ end: TrailEnd?, _ workspace: any WorkspaceStorage, _ session: Session
  ) throws {
    try CheckReport(session: session).write(findings) { try writeNumbers(workspace, session) }
    if let end { session.console.line(end.line(try session.phrases())) }
    if workspace.isOnNetwork { session.console.line(try session.phrases().text("file.network")) }
    try writeNames(workspace, session)
    try writeDirectors(workspace, session)
  }

  /// What is asked of the records beside the trail; what cannot be read in one part keeps no other from being told.
  private static func parts(_ workspace: any WorkspaceStorage, _ session: Session) throws -> [CheckFinding] {
    let parts: [(part: CheckPart, findings: () throws -> [CheckFinding])] = [
      (.citations, { try citations(workspace, session) }), (.accounts, { try accounts(workspace) }),
      (.answers, { try workspace.read { try AnswerMisfits.findings($0) } }),
    ]
    return try parts.flatMap { part, findings in
      do {
        return try findings()
      } catch let refusal as Refusal where refusal.identifier == .criteriaUnreadable {
        // Without catalogues nothing can be said of citations; everything else was looked through.
        let text = MessageText(phrases: try session.phrases(), isVerbose: session.isVerbose)
        for line in text.lines(for: refusal) { session.console.errorLine(line) }
        return []
      } catch is Refusal {
        return [CheckFinding("check.incomplete", ["part": .part(part)])]
      }
    }
  }

  /// Cited criteria that their catalogue, where it is known, does not have, and own catalogues that contradict
  /// themselves.
  private static func citations(_ workspace: any WorkspaceStorage, _ session: Session) throws -> [CheckFinding] {
    try workspace.read { reader in
      let (shipped, own) = (try session.criteria(), try OwnCriteria(reader))
      // What is merely not known is reported by `criteria check`; here only what no import lets in.
      let catalogues = OwnCriteriaCheck(besides: shipped).findings(in: own).compactMap { finding in
        switch finding.kind {
        case .circle: CheckFinding("check.criteria-circle", finding.facts)
        case .tooDeep: CheckFinding("check.criteria-too-deep", finding.facts)
        case .unknownParent, .badNumber, .unknownPanel: nil
        }
      }
      return try catalogues + CriterionCitations(reader).unknown(in: shipped.with(own)).map(unknown)
    }
  }

  private static func unknown(_ citation: CriterionCitations.Citation) -> CheckFinding {
    CheckFinding(
      "check.unknown-criterion",
      [
        "kind": .kind(citation.kind), "record": .record(citation.record),
        "field": .field(citation.field, of: citation.kind), "criterion": .text(citation.criterion.text),
        "catalogue": .text(citation.criterion.catalogue),
      ])
  }

  /// Two records of one account: nobody can be told from the other. And whose account another person moved.
  private static func accounts(_ workspace: any WorkspaceStorage) throws -> [CheckFinding] {
    let (doubles, notices) = try workspace.read { (try DoublePersons($0), try AccountNotices($0).findings()) }
    let shared = doubles.byAccount.map { account, persons in
      CheckFinding("check.same-account", ["account": .text(account), "records": .records(persons)])
    }
    return shared + notices
  }

  /// Two of one name may be two people; whoever looks decides.
  private static func writeNames(_ workspace: any WorkspaceStorage, _ session: Session) throws {
    guard let doubles = try? workspace.read({ try DoublePersons($0) }) else { return }
    let phrases = try session.phrases()
    for (name, persons) in doubles.byName {
      let facts = ["name": name, "records": persons.joined(separator: ", ")]
      session.console.line(phrases.text("check.same-name", facts))
    }
  }

  /// By which decision somebody is director stands nowhere until it is recorded.
  private static func writeDirectors(_ workspace: any WorkspaceStorage, _ session: Session) throws {
    guard let directors = try? workspace.read({ try Appointments($0).directorsWithoutAct() }) else { return }
    for director in directors {
      session.console.line(try session.phrases().text("check.no-decision", ["person": director.id.text]))
      try session.suggest(Appointments.commandForDirector(director.id.text))
    }
  }

  private static func writeNumbers(_ workspace: any WorkspaceStorage, _ session: Session) throws {
    let (records, entries, openness) = try workspace.read { reader in
      let counts = try RecordSchema.all.map { try reader.count($0.key, where: .always) }
      return (counts.reduce(0, +), try reader.trailHead().entry, try WorkspaceOpenness(reader))
    }
    let phrases = try session.phrases()
    let facts = [
      "records": phrases.text("count.records", count: records),
      "entries": phrases.text("count.entries", count: entries),
    ]
    session.console.line(phrases.text("check.whole", facts))
    if session.sampleDay != nil { session.console.line(phrases.text("page.sample")) }
    if openness != .closed { session.console.line(phrases.text("check.open-file")) }
  }
}
