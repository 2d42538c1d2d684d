/// What became of a record that was handed over to be written.
public enum WriteOutcome: Sendable, Equatable {
  /// It is new and has this identifier.
  case added(String)
  /// It stood there already with the same content.
  case same(String)
  /// It stood there with other content and was changed.
  case changed(old: RecordValue, new: RecordValue)
}
