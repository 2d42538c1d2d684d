/// Where an edition of a catalogue stands.
public enum CatalogueStatus: String, Choice {
  case inForce
  /// Replaced by a later edition; kept for what was cited in its time.
  case withdrawn
  /// Known before its publication, or in part; nothing may rest on it alone.
  case draft
  /// Only its outline is known.
  case outline
}
