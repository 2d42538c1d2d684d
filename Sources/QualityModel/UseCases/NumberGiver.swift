/// Gives new records their identifiers.
public protocol NumberGiver {
  /// The identifier of a new record: its own where it bears one, otherwise the next free one of its kind, never one that
  /// was given before.
  func identifier(for record: RecordValue) throws -> String
}
