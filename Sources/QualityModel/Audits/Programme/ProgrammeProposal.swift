/// The audits that a year's programme should have, each with every reason for it (ISO 9001:2015, 9.2.2 a; ISO 19011,
/// 5.2 to 5.4).
///
/// The same records give the same proposal. Audits that are planned already stay as they are and are not proposed
/// again.
///
/// ```swift
/// let proposal = try ProgrammeProposal(2026, cycle: 3, reader: reader, today: today) { !$0.isWeekend }
/// proposal.audits.first?.reasons.map(\.kind)   // [.cycle, .risk]
/// ```
public struct ProgrammeProposal {
  /// An audit that is proposed.
  public struct ProposedAudit: Sendable {
    public let process: Record<QualityProcess>
    /// The last audit of the process that came to a result.
    public let last: Record<Audit>?
    /// Why, the weightiest kinds as the table has them.
    public let reasons: [ProgrammeReason]
    /// The day on which it should be held.
    public var day: Day
    /// The criteria that earlier audits, findings and nonconformities of the process cite.
    public let criteria: [String]
    /// Who should lead it; `nil` if nobody is competent and independent.
    public var leader: String?
    /// What is to be thought of with this leader.
    public var concerns: [AuditorConcern] = []

    /// What the reasons weigh together.
    public var points: Int { reasons.map(\.points).reduce(0, +) }
  }

  public let year: Int
  /// In how many years every process is audited.
  public let cycle: Int
  public let weights: ProgrammeWeights
  /// The audits proposed, by day: the weightiest come first in the year.
  public let audits: [ProposedAudit]
  /// The audits of the year that stand in the register already.
  public let planned: [Record<Audit>]
  /// Processes that the cycle leaves out, with what is planned and with what is proposed.
  public let gaps: [Record<QualityProcess>]
  /// Processes that are neither proposed nor planned, with their reasons: what the programme waits with.
  public let waiting: [(process: Record<QualityProcess>, reasons: [ProgrammeReason])]
  /// Changed context issues that concern no certain process: the programme as a whole has to take them in.
  public let issues: [Record<ContextIssue>]

  /// - Parameters:
  ///   - cycle: in how many years every process is to be audited, at least 1
  ///   - limit: no more audits are proposed than these, the weightiest; `nil`: all that should be
  ///   - today: no audit is planned for a day before it
  ///   - isWorking: whether people work on a day
  public init(
    _ year: Int, cycle: Int, limit: Int? = nil, reader: any RecordReader, today: Day,
    weights: ProgrammeWeights = .standard, isWorking: @escaping (Day) -> Bool
  ) throws {
    let cycle = max(1, cycle)
    let history = try AuditHistory(reader: reader)
    let situations = try SituationReading(
      reader: reader, year: year, cycle: cycle, weights: weights, history: history
    ).situations()
    let weighed = situations.map { (situation: $0, reasons: weights.reasons(of: $0)) }
    let wanted = ProgrammeProposal.wanted(weighed, weights).prefix(limit ?? .max)
    let days = AuditDays(year: year, today: today, isWorking: isWorking).days(wanted.count)
    let cited = try CitedCriteria(reader: reader, history: history)
    let audits = zip(wanted, days).map { weighed, day in
      ProposedAudit(
        process: weighed.situation.process, last: weighed.situation.lastAudit, reasons: weighed.reasons, day: day,
        criteria: cited.criteria(of: weighed.situation.process.id.text, most: weights.criteria))
    }
    self.year = year
    self.cycle = cycle
    self.weights = weights
    planned = history.audits.filter { $0.planned.year == year && $0.state != .cancelled }
    self.audits = try AuditorChoice(reader: reader, history: history, year: year).assign(audits)
    let proposed = Set(audits.map(\.process.id))
    let others = weighed.filter { !proposed.contains($0.situation.process.id) && $0.situation.planned.isEmpty }
    gaps = others.filter(\.situation.isDue).map(\.situation.process)
    waiting = others.map { ($0.situation.process, $0.reasons) }
    issues = try ProgrammeProposal.openIssues(reader, year)
  }

  /// Processes whose cycle ends or whose points reach the threshold, the weightiest first.
  private static func wanted(
    _ weighed: [(situation: ProcessSituation, reasons: [ProgrammeReason])], _ weights: ProgrammeWeights
  ) -> [(situation: ProcessSituation, reasons: [ProgrammeReason])] {
    let points = { (reasons: [ProgrammeReason]) in reasons.map(\.points).reduce(0, +) }
    return weighed.filter { one in
      one.situation.planned.isEmpty && (one.situation.isDue || points(one.reasons) >= weights.threshold)
    }.sorted { left, right in
      (points(right.reasons), left.situation.process.id) < (points(left.reasons), right.situation.process.id)
    }
  }

  private static func openIssues(_ reader: any RecordReader, _ year: Int) throws -> [Record<ContextIssue>] {
    try reader.records(
      ContextIssue.self,
      where: .all([
        .isEmpty(\.processes), .isSet(\.changed), .isIn(\.year, [year - 1, year]),
      ]))
  }
}
