/// How much each reason for an audit weighs: one table, the same for every process and every year.
///
/// Each reason weighs so many points for each one counted, up to a limit. A process is proposed when its cycle ends, or
/// when its points reach the ``threshold``.
public struct ProgrammeWeights: Sendable {
  /// A row of the table.
  public struct Row: Sendable {
    /// The reason.
    public let kind: ProgrammeReason.Kind
    /// Points for each level of risk, each record, each year.
    public let each: Int
    /// No more points than these.
    public let most: Int
  }

  /// The rows in the order in which reasons are told.
  public let rows: [Row]
  /// From how many points on an audit is proposed although the cycle would allow to wait.
  public let threshold: Int
  /// For how many years back nonconformities that came back count.
  public let recurrenceYears: Int
  /// No more criteria are proposed for one audit than these.
  public let criteria: Int

  /// The table that is used. The weights are the project's own; what is weighed is that of ISO 9001:2015, 9.2.2 a.
  public static let standard = ProgrammeWeights(
    rows: [
      Row(kind: .cycle, each: 100, most: 100),
      Row(kind: .risk, each: 2, most: 50),
      Row(kind: .majorNonconformity, each: 20, most: 40),
      Row(kind: .minorNonconformity, each: 8, most: 24),
      Row(kind: .unjudgedNonconformity, each: 8, most: 24),
      Row(kind: .recurrence, each: 10, most: 30),
      Row(kind: .documents, each: 5, most: 15),
      Row(kind: .process, each: 10, most: 10),
      Row(kind: .context, each: 5, most: 10),
      Row(kind: .time, each: 10, most: 30),
    ], threshold: 40, recurrenceYears: 3, criteria: 12)

  /// The reasons that a process gives, in the order of the table; none that weighs nothing.
  public func reasons(of situation: ProcessSituation) -> [ProgrammeReason] {
    rows.compactMap { row in
      let (amount, records) = situation.amount(of: row.kind)
      guard amount > 0 else { return nil }
      return ProgrammeReason(
        kind: row.kind, amount: amount, records: records, points: min(row.most, row.each * amount))
    }
  }
}
