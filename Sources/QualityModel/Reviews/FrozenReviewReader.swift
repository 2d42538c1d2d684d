/// Reads signed reviews as they were frozen.
package protocol FrozenReviewReader {
  /// A signed edition of a review; `nil` if there is none.
  /// - Parameter edition: which one; `nil`: the latest
  func frozenReview(_ review: String, edition: Int?) throws -> FrozenReview?
  /// The texts that were taken out of what was frozen with a signed edition, the earliest first.
  func redactions(of review: FrozenReview) throws -> [ReviewRedaction]
  /// Every file that signed reviews gave out, as the trail notes them.
  func frozenFiles() throws -> [FrozenFile]
  /// What was frozen beside the document, in the order of the names; nothing of reviews that were signed before pages were frozen.
  func frozenParts(of review: FrozenReview) throws -> [FrozenPart]
  /// A document or page that was frozen, without the texts that are hidden until the director decides.
  func withoutHidden(_ text: String) throws -> String
}
