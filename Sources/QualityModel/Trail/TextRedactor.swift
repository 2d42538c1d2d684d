/// Proposes that texts are taken out, and hides them until that is decided.
package protocol TextRedactor: AnyObject {
  /// Hides the text of a field, in the record and in what the trail tells of it.
  /// - Returns: the redaction, by whose identifier the director decides
  func proposeRedaction(_ kind: String, _ id: String, field key: String, reason: String) throws -> Record<Redaction>
}
