public import QualityModel

extension WorkspaceReader {
  /// The latest signed edition of a review.
  public func frozenReview(_ review: String) throws -> FrozenReview? {
    let statement = try connection.prepare(
      """
      SELECT "review", "edition", "document", "fingerprint", "head", "link" FROM "frozen" WHERE "review" = ?
      ORDER BY "edition" DESC LIMIT 1
      """)
    try statement.bind(review, at: 1)
    guard try statement.step() else { return nil }
    return FrozenReview(
      review: statement.text(0) ?? "", edition: statement.integer(1), document: statement.text(2) ?? "",
      fingerprint: statement.text(3) ?? "", head: statement.integer(4), link: statement.text(5) ?? "")
  }
}
