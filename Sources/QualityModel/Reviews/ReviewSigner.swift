/// Signs reviews, and keeps what was signed.
package protocol ReviewSigner: AnyObject {
  /// Signs a review as the acting person, and freezes it with all that is given out from it: from now on it and what
  /// belongs to it stay as they are.
  /// - Parameters:
  ///   - told: the original, where it was signed outside the program
  ///   - day: the day of the signature, if it was not today
  ///   - documents: makes what is frozen; it gets the last entry of the trail and its link
  @discardableResult
  func sign(
    _ id: String, telling told: [RecordField: FieldValue], on day: Day?,
    freezing documents: (_ head: Int, _ link: String) throws -> ReviewDocuments
  ) throws -> FrozenReview
  /// Opens a signed review again for a new edition; the signed one stays frozen.
  func beginEdition(of id: String, reason: String) throws
}
