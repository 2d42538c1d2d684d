/// What is to be thought of before somebody audits something.
public struct AuditorConcern: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The person has not the role of an auditor (ISO 19011, 7).
    case notAuditor
    /// The person became an auditor only after the day of the audit.
    case notYetAuditor
    /// The person does not work here any more.
    case notActive
    /// The person owns an audited process or works in an audited unit (ISO 9001:2015, 9.2.2 c).
    case notIndependent
    /// The person led the last audits of the process too: another pair of eyes sees more.
    case rotation
  }

  public let kind: Kind
  /// The identifier of the person.
  public let person: String
  /// The process, unit or earlier audits that it is about.
  public let records: [String]

  /// Whether the audit cannot be held like this: everything but the rotation.
  public var isObstacle: Bool { kind != .rotation }
}
