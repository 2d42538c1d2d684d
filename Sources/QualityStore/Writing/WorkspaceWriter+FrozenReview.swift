public import QualityModel

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
    let entry = try update(sealed.content, .sign, payload)
    try connection.run(
      #"INSERT INTO "frozen" VALUES (?, ?, ?, ?, ?, ?, ?)"#,
      [
        .text(review.id.text), .integer(edition), .text(document), .text(fingerprint), .integer(head.entry),
        .text(head.link), .integer(entry),
      ])
  }
}
