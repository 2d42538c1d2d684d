/// How two criteria of different catalogues belong together.
public enum CrosswalkRelation: String, Choice {
  /// Whoever fulfils one fulfils the other.
  case equivalent
  /// They share a part.
  case partly
  /// Work on the first helps with the second.
  case supports
}
