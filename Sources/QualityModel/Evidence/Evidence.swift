/// A record that says something about a criterion, and what it says.
public struct Evidence: Hashable, Sendable {
  /// The record in one line; its day is the one on which it showed something.
  public let line: RecordLine
  /// The criterion that the record itself cites.
  public let cited: CriterionID
  public let tone: EvidenceTone
  /// Why it may no longer hold; `nil`: it does.
  public internal(set) var doubt: EvidenceDoubt?
  /// The process that cites the criterion, where the record only belongs to that process.
  public let process: String?
  /// The last day for which the record speaks; `nil`: it has none.
  public let day: Day?
  /// Whether it is a nonconformity of which something is still to be done.
  public let isOpenNonconformity: Bool

  /// Whether somebody looked at the practice and judged it: what was judged may change afterwards.
  public var isJudgement: Bool { [AuditFinding.key, ChecklistItem.key, CriterionScore.key].contains(line.kind) }
}
