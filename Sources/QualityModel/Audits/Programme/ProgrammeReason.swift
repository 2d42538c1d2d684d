/// Why an audit of a process is proposed, with the records behind it.
public struct ProgrammeReason: Hashable, Sendable {
  /// What speaks for an audit (ISO 9001:2015, 9.2.2 a: importance of the process, changes, earlier results).
  public enum Kind: String, CaseIterable, Sendable {
    /// The cycle in which every process is audited would end without an audit.
    case cycle
    /// The greatest risk of the process as it remains after treatment; counted is its level.
    case risk
    case majorNonconformity, minorNonconformity
    /// Open ones of which nobody has judged yet how much they weigh.
    case unjudgedNonconformity
    /// Nonconformities that came back.
    case recurrence
    /// Documents of the process that came into force since the last audit.
    case documents
    /// The description of the process was changed since the last audit.
    case process
    /// Context issues of the process that changed.
    case context
    /// Whole years without an audit.
    case time
  }

  /// What speaks for it.
  public let kind: Kind
  /// How much of it there is: a level, a number of records, of years.
  public let amount: Int
  /// The identifiers of the records behind it.
  public let records: [String]
  /// What it weighs.
  public let points: Int
}
