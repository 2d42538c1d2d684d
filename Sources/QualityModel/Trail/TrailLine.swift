/// An entry of the trail as people read it: what changed from what to what, and why.
public struct TrailLine: Sendable, Equatable {
  /// What became of one field.
  public struct Change: Sendable, Equatable {
    /// The key of the field.
    public let field: String
    /// The value before, as written in files, items of lists joined by semicolons; `nil` if it was empty.
    public let before: String?
    /// The value afterwards, in the same form; `nil` if it was emptied.
    public let after: String?

    package init(field: String, before: String?, after: String?) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// Who did what to which record, when.
  public let entry: TrailEntry
  /// Why it was done; `nil` if nobody said, or the payload was taken out.
  public let reason: String?
  /// The fields that changed, in the order of the kind's description.
  public let changes: [Change]
  /// Through whom the actor acted, if somebody else sat at the keyboard.
  public let hand: String?
  /// What the entry states beside fields, such as the number of imported rows.
  public let facts: [String: String]
  /// The payload was taken out by a later, recorded decision.
  public let isRedacted: Bool

  package init(
    entry: TrailEntry, reason: String?, changes: [Change], hand: String?, facts: [String: String],
    isRedacted: Bool
  ) {
    self.entry = entry
    self.reason = reason
    self.changes = changes
    self.hand = hand
    self.facts = facts
    self.isRedacted = isRedacted
  }
}
