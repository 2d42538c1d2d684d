import JSONSupport
import QualityModel

/// `aplis programme propose 2026`: the audits that the year should have, each with every reason for it.
enum ProgrammeProposeCommand {
  static let description = CommandDescription(
    "programme propose", arguments: [.required("YEAR", .year)],
    options: [
      .value("--cycle", "YEARS"), .value("--limit", "NUMBER"), .flag("--apply"), .flag("--weights"), .flag("--json"),
    ],
    kind: AuditProgramme.key,
    examples: [
      "programme propose 2026", "programme propose 2026 --cycle 3 --limit 12", "programme propose 2026 --apply",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let asked = ProgrammeAsked(
      year: try invocation.year(at: 0), cycle: try positive("--cycle", invocation),
      limit: try positive("--limit", invocation))
    if invocation.has("--weights") {
      try ProposalText(session: session).tellWeights(.standard)
      return .success
    }
    guard invocation.has("--apply") else {
      try session.read { reader in
        let proposal = try asked.proposal(reader, session)
        try tell(proposal, nil, invocation, session, reader)
      }
      return .success
    }
    try apply(asked, invocation, session)
    return .success
  }

  private static func positive(_ option: String, _ invocation: Invocation) throws -> Int? {
    guard let number = try invocation.integer(option) else { return nil }
    guard number > 0 else {
      throw Refusal(.usage, .usageNotANumber, ["option": .text(option), "value": "\(number)"])
    }
    return number
  }

  private static func apply(_ asked: ProgrammeAsked, _ invocation: Invocation, _ session: Session) throws {
    var proposed: ProgrammeProposal?
    let written = try session.perform { reader in
      let proposal = try asked.proposal(reader, session)
      proposed = proposal
      return ProgrammeApplication(
        proposal, in: try ProgrammeWords(phrases: OrganisationLanguage(session: session).phrases(reader)).of(proposal))
    } _: { written, _ in
      written
    }
    guard let proposal = proposed else { return }
    try session.read { try tell(proposal, written, invocation, session, $0) }
  }

  private static func tell(
    _ proposal: ProgrammeProposal, _ written: ProgrammeApplication.Outcome?, _ invocation: Invocation,
    _ session: Session,
    _ reader: any RecordReader
  ) throws {
    if invocation.has("--json") {
      session.console.line(ProposalJSON.object(proposal, written).line)
    } else {
      try ProposalText(session: session).tell(proposal, written, reader)
    }
  }
}

/// For which year a programme is proposed, in which cycle, and how many audits it may have.
struct ProgrammeAsked {
  let year: Int
  let cycle: Int?
  let limit: Int?

  func proposal(_ reader: any RecordReader, _ session: Session) throws -> ProgrammeProposal {
    let calendar = try Settings(reader: reader).workingDays()
    return try ProgrammeProposal(
      year, cycle: cycle ?? ProgrammeAsked.cycle(of: year, reader), limit: limit, reader: reader,
      today: session.today, isWorking: calendar.isWorking)
  }

  /// The cycle that the year's programme says, or the one before it, or the setting.
  static func cycle(of year: Int, _ reader: any RecordReader) throws -> Int {
    let programmes = try reader.records(
      AuditProgramme.self,
      where: .all([.isSet(\.cycleYears), .isIn(\.year, Array(year - 10...year))]), order: [.descending(\.year)],
      limit: 1)
    if let cycle = programmes.first?.cycleYears { return cycle }
    return max(1, try Settings(reader: reader).number(.auditCycle))
  }
}
