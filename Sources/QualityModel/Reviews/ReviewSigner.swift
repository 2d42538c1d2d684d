/// Signs reviews, and keeps what was signed.
package protocol ReviewSigner: AnyObject {
  /// Signs a review as the acting person: from now on it and what belongs to it stay as they are.
  /// - Parameters:
  ///   - told: the original, where it was signed outside the program
  ///   - day: the day of the signature, if it was not today
  func sign(_ id: String, telling told: [RecordField: FieldValue], on day: Day?) throws -> Record<Review>
  /// Keeps the document of a review that was just signed, with the point of the trail that it was made from.
  func freeze(_ review: Record<Review>, document: String) throws
  /// Opens a signed review again for a new edition; the signed one stays frozen.
  func beginEdition(of id: String, reason: String) throws
}
