/// Takes texts out of records and of the trail, by a decision that is itself recorded.
package protocol TextRedactor: AnyObject {
  /// Takes the text of a field out of a record and out of every entry about the record.
  /// - Returns: how many entries lost what they held
  @discardableResult
  func redact(_ kind: String, _ id: String, field key: String, reason: String) throws -> Int
}
