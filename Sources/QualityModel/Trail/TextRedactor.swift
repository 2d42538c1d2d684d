/// Proposes that texts are taken out, and hides them until that is decided.
package protocol TextRedactor: AnyObject {
  /// Hides the text of a field, in the record and in what the trail tells of it.
  /// - Returns: the redaction, by whose identifier the director decides
  func proposeRedaction(_ kind: String, _ id: String, field key: String, reason: String) throws -> Record<Redaction>
  /// Hides the reason with which an entry about the record was written.
  /// - Parameter entry: its number in the trail
  /// - Returns: the redaction, by whose identifier the director decides
  func proposeRedaction(_ kind: String, _ id: String, reasonOf entry: Int, reason: String) throws -> Record<Redaction>
}
