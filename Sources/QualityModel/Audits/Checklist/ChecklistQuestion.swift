/// A question that an audit should ask, before it is put into words.
public struct ChecklistQuestion: Hashable, Sendable {
  /// Why the question is asked.
  public enum Kind: Hashable, Sendable {
    /// Whether a criterion of the audit is met.
    case criterion
    /// Whether what an earlier audit found is dealt with.
    case finding(title: String)
    /// Whether a risk is kept small; its level is that after treatment.
    case risk(title: String, level: Int)
    /// Whether a document that changed since the last audit is known and followed.
    case document(title: String, version: String)
  }

  public let kind: Kind
  /// The criterion that the question is about, if it is about one.
  public let criterion: String?
  /// The record from which it comes, if it comes from one.
  public let sourceRecord: String?

  /// Whether an item of a checklist asks this question already.
  func isAsked(by item: Record<ChecklistItem>) -> Bool {
    sourceRecord == nil ? item.sourceRecord == nil && item.criterion == criterion : item.sourceRecord == sourceRecord
  }
}
