/// What an entry of a catalogue is.
public enum CriterionKind: String, Choice {
  /// A heading that only holds others together.
  case group
  /// A principle of quality, as in EQUASS.
  case principle
  case criterion
  case subcriterion
  /// A clause of a standard.
  case clause
  /// A theme in own words that stands where the official criteria may not be shown.
  case theme
  /// A sentence to be checked, in own words.
  case statement
  /// Something that a law or method demands.
  case requirement
  /// A document to be submitted or kept.
  case document
}
