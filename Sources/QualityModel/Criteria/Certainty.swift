/// How sure a text of a catalogue is. Everything unconfirmed is marked wherever it is shown.
public enum Certainty: String, Choice {
  /// A number or short title as its issuer publishes it.
  case official
  /// A paraphrase, or a translation that is not its issuer's.
  case own
  /// Not read in a source that can be relied on.
  case unconfirmed
}
