/// What is known of a process when a year's audits are planned.
public struct ProcessSituation: Sendable {
  /// The process.
  public let process: Record<QualityProcess>
  /// The last audit that came to a result.
  public var lastAudit: Record<Audit>?
  /// Audits of the year that are planned or held already.
  public var planned: [Record<Audit>] = []
  /// Whether the cycle ends with the year and no audit is planned in it.
  public var isDue = false
  /// The length of the cycle in years.
  public var cycle = 0
  /// Whole calendar years without an audit before the year that is planned.
  public var yearsWithout = 0
  /// The risks of the process with their levels, likelihood times impact, the greatest first.
  public var risks: [(id: String, level: Int)] = []
  public var majors: [String] = []
  public var minors: [String] = []
  public var unjudged: [String] = []
  public var recurring: [String] = []
  public var documents: [String] = []
  /// How often the description of the process was changed since the last audit.
  public var changes = 0
  public var issues: [String] = []

  /// - Parameter process: the process; everything else is set afterwards
  public init(_ process: Record<QualityProcess>) {
    self.process = process
  }

  /// How much there is of what a reason counts, and the records behind it.
  func amount(of kind: ProgrammeReason.Kind) -> (Int, [String]) {
    switch kind {
    case .cycle: (isDue ? 1 : 0, [])
    case .risk:
      risks.first.map { greatest in
        (greatest.level, risks.filter { $0.level == greatest.level }.map(\.id))
      } ?? (0, [])
    case .majorNonconformity: (majors.count, majors)
    case .minorNonconformity: (minors.count, minors)
    case .unjudgedNonconformity: (unjudged.count, unjudged)
    case .recurrence: (recurring.count, recurring)
    case .documents: (documents.count, documents)
    case .process: (changes, changes > 0 ? [process.id.text] : [])
    case .context: (issues.count, issues)
    case .time: (yearsWithout, lastAudit.map { [$0.id.text] } ?? [])
    }
  }
}
