public import QualityModel

/// A management review as it was signed: its document, the document's fingerprint, and where the trail stood.
public struct FrozenReview: Sendable, Equatable {
  public let review: String
  public let edition: Int
  public let document: String
  public let fingerprint: String
  /// The last entry of the trail that the document knows.
  public let head: Int
  public let link: String
}

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
  /// Freezes a signed review: keeps its document with the point of the trail that it was made from, and records both.
  public func freeze(
    _ review: Record<Review>, edition: Int, document: String, head: (entry: Int, link: String)
  ) throws {
    guard let fingerprint = review.fingerprint else { throw Refusal(.rule, "review.not-signed") }
    var payload: [UInt8] = []
    TrailPayload.facts(
      ["edition": "\(edition)", "fingerprint": fingerprint, "head": "\(head.entry)", "link": head.link], reason: nil,
      into: &payload)
    let table = try table(Review.schema)
    let entry = try trail.append(
      .sign, kind: Review.key, record: review.id.text, previous: try table.entry(of: review.id.text), payload: payload)
    try table.update(review.content, entry: entry)
    try connection.run(
      #"INSERT INTO "frozen" VALUES (?, ?, ?, ?, ?, ?, ?)"#,
      [
        .text(review.id.text), .integer(edition), .text(document), .text(fingerprint), .integer(head.entry),
        .text(head.link), .integer(entry),
      ])
  }
}
