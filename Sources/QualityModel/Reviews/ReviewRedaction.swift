/// A text that was taken out of what was frozen with a signed review, by a recorded decision.
public struct ReviewRedaction: Sendable, Equatable {
  /// The entry of the decision; it names the record that held the text.
  public let entry: TrailEntry
  /// The key of the field that held it.
  public let field: String
  /// The SHA-256 by which the document is proved since; `nil` if the text stood in pages alone.
  public let fingerprint: String?

  /// The SHA-256 by which each part is proved since, by their names.
  public let fingerprints: [String: String]

  package init(entry: TrailEntry, field: String, fingerprint: String?, fingerprints: [String: String] = [:]) {
    self.entry = entry
    self.field = field
    self.fingerprint = fingerprint
    self.fingerprints = fingerprints
  }
}
