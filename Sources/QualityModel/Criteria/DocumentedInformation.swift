/// What a standard wants on paper for a clause (ISO 9001:2015, 7.5).
public enum DocumentedInformation: String, Choice {
  /// A document that is kept current.
  case maintain
  /// A record that is kept as evidence.
  case retain
  /// Both.
  case both
}
