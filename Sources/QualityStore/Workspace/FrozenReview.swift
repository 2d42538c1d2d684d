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

extension WorkspaceWriter {
  /// Freezes a review that was just signed: keeps its document and the point of the trail that it was made from, and
  /// records the fingerprint in the review and in the trail.
  ///
  /// Once frozen, neither the review nor its conclusions and decisions can be changed, until a new edition is begun.
  ///
  /// ```swift
  /// let signed = try writer.sign("MR-2025", by: "E-001", on: day)
  /// try writer.freeze(signed, document: xml)
  /// ```
  /// - Parameters:
  ///   - review: the review as ``sign(_:by:on:)`` gave it
  ///   - document: the XML document; made from the records as they are after everything that was written so far
  /// - Throws: `review.not-signed` if the review's state says otherwise
  public func freeze(_ review: Record<Review>, document: String) throws {
    guard review.state == .signed else { throw Refusal(.rule, .reviewNotSigned, ["review": .record(review.id.text)]) }
    let fingerprint = SHA256.digest(of: Array(document.utf8)).hex
    let edition = review.edition ?? 1
    let head = (entry: trail.last, link: trail.link.hex)
    var sealed = review
    sealed.fingerprint = fingerprint
    var payload: [UInt8] = []
    TrailPayload.changed(
      review.content, sealed.content, reason: nil,
      facts: ["edition": "\(edition)", "fingerprint": fingerprint, "head": "\(head.entry)", "link": head.link],
      into: &payload)
    let entry = try write(sealed.content, try table(Review.schema), .sign, payload)
    try connection.run(
      #"INSERT INTO "frozen" VALUES (?, ?, ?, ?, ?, ?, ?)"#,
      [
        .text(review.id.text), .integer(edition), .text(document), .text(fingerprint), .integer(head.entry),
        .text(head.link), .integer(entry),
      ])
  }
}
