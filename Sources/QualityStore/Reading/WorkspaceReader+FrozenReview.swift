public import QualityModel

extension WorkspaceReader {
  /// A signed edition of a review as it was frozen; `nil` if there is none.
  ///
  /// ```swift
  /// let first = try reader.frozenReview("MR-2025", edition: 1)
  /// ```
  /// - Parameters:
  ///   - review: the identifier of the review
  ///   - edition: which edition, counted from 1; `nil`: the latest that was signed
  /// - Throws: storage refusals
  public func frozenReview(_ review: String, edition: Int? = nil) throws -> FrozenReview? {
    let statement = try connection.prepare(
      """
      SELECT "review", "edition", "document", "fingerprint", "head", "link" FROM "frozen"
      WHERE "review" = ?1 AND ("edition" = ?2 OR ?2 IS NULL) ORDER BY "edition" DESC LIMIT 1
      """)
    try statement.bind([.text(review), edition.map(SQLValue.integer) ?? .null])
    guard try statement.step() else { return nil }
    return FrozenReview(
      review: statement.text(0) ?? "", edition: statement.integer(1), document: statement.text(2) ?? "",
      fingerprint: statement.text(3) ?? "", head: statement.integer(4), link: statement.text(5) ?? "")
  }

  /// The pages and other documents that were frozen with a signed review, in the order of their names; none of reviews
  /// that were signed by a program that froze the document alone.
  /// - Throws: storage refusals
  public func frozenParts(of review: FrozenReview) throws -> [FrozenPart] {
    let statement = try connection.prepare(
      """
      SELECT "name", "content", "fingerprint" FROM "frozenPart"
      WHERE "review" = ? AND "edition" = ? AND "content" IS NOT NULL ORDER BY "name"
      """)
    try statement.bind([.text(review.review), .integer(review.edition)])
    var parts: [FrozenPart] = []
    while try statement.step() {
      parts.append(
        FrozenPart(
          name: statement.text(0) ?? "", content: statement.text(1) ?? "", fingerprint: statement.text(2) ?? ""))
    }
    return parts
  }
}
