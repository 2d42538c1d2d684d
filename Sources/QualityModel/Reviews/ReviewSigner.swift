/// Signs reviews, and keeps what was signed.
package protocol ReviewSigner: AnyObject {
  /// Signs a review as the acting person: from now on it and what belongs to it stay as they are.
  func sign(_ id: String) throws -> Record<Review>
  /// Keeps the document of a review that was just signed, with the point of the trail that it was made from.
  func freeze(_ review: Record<Review>, document: String) throws
  /// Opens a signed review again for a new edition; the signed one stays frozen.
  func beginEdition(of id: String, reason: String) throws
}
