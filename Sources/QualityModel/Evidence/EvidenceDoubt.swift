/// Why a record may no longer show what it once showed.
public enum EvidenceDoubt: String, Choice {
  /// Its day lies further back than evidence is good for.
  case old
  /// The document was replaced or withdrawn since.
  case replaced
  /// The review day of the document has passed.
  case reviewOverdue
  /// The document is not in force yet.
  case notInForce
  /// Nothing was measured yet.
  case notMeasured
  /// A document of the same criterion came into force in a new version after it was looked at.
  case changed
}
