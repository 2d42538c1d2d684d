public import QualityModel

extension WorkspaceWriter {
  /// Signs a review as the acting person, and freezes it: its document, all that is given out from it, and the point of
  /// the trail that it was made from. The trail notes the fingerprints of everything.
  ///
  /// From now on neither the review nor its conclusions and decisions can be changed, until a new edition is begun.
  ///
  /// ```swift
  /// let frozen = try writer.sign("MR-2025") { head, link in ReviewDocuments(document: xml, parts: ["lv.html": page]) }
  /// ```
  /// - Parameters:
  ///   - id: the identifier of the review
  ///   - told: the original, where it was signed outside the program
  ///   - day: the day of the signature, if it was not today
  ///   - documents: makes what is frozen, from the records as they are once the review is signed; it gets the last entry of
  ///     the trail and its link
  /// - Returns: the review as it was frozen
  /// - Throws: `record.unknown`, `review.signed` if it is signed already; what ``take(_:of:_:telling:reason:on:)`` throws
  @discardableResult
  public func sign(
    _ id: String, telling told: [RecordField: FieldValue] = [:], on day: Day? = nil,
    freezing documents: (_ head: Int, _ link: String) throws -> ReviewDocuments
  ) throws -> FrozenReview {
    let review = try signed(id, telling: told, on: day)
    let head = (entry: trail.last, link: trail.link.hex)
    let documents = try documents(head.entry, head.link)
    let document = FrozenProof(of: documents.document)
    let parts = documents.parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value, FrozenProof(of: $0.value)) }
    let frozen = FrozenReview(
      review: id, edition: review.edition ?? 1, document: documents.document, fingerprint: document.fingerprint,
      head: head.entry, link: head.link)
    let notes = parts.map { (key: FrozenProof.fact(of: $0.0), value: $0.2.note) }
    let own = (key: FrozenProof.fact(of: FrozenPartTable.document), value: document.note)
    let made = documents.made.sorted { $0.key < $1.key }.map {
      (key: FrozenProof.fact(ofMade: $0.key), value: $0.value)
    }
    try insert(frozen, entry: seal(review, frozen, noting: [own] + notes + made))
    let table = FrozenPartTable(connection: connection)
    try table.insert(id, frozen.edition, FrozenPartTable.document, content: nil, document)
    for (name, content, proof) in parts { try table.insert(id, frozen.edition, name, content: content, proof) }
    return frozen
  }

  /// Records the fingerprint in the review and, with those of the parts, in the trail.
  /// - Returns: the number of the entry
  private func seal(
    _ review: Record<Review>, _ frozen: FrozenReview, noting parts: [(key: String, value: String)]
  ) throws -> Int {
    var sealed = review
    sealed.fingerprint = frozen.fingerprint
    let facts = [
      (key: "edition", value: "\(frozen.edition)"), (key: "fingerprint", value: frozen.fingerprint),
      (key: "head", value: "\(frozen.head)"), (key: "link", value: frozen.link),
    ]
    var payload: [UInt8] = []
    TrailPayload.changed(review.content, sealed.content, reason: nil, facts: facts + parts, into: &payload)
    return try update(sealed.content, .sign, payload)
  }

  private func insert(_ frozen: FrozenReview, entry: Int) throws {
    try connection.run(
      #"INSERT INTO "frozen" VALUES (?, ?, ?, ?, ?, ?, ?)"#,
      [
        .text(frozen.review), .integer(frozen.edition), .text(frozen.document), .text(frozen.fingerprint),
        .integer(frozen.head), .text(frozen.link), .integer(entry),
      ])
  }
}
