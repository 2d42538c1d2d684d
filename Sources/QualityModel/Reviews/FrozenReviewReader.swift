/// Reads signed reviews as they were frozen.
package protocol FrozenReviewReader {
  /// The latest signed edition of a review; `nil` if none was signed.
  func frozenReview(_ review: String) throws -> FrozenReview?
}
