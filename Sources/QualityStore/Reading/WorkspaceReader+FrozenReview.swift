import JSONSupport
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

  /// The latest edition of a review that was signed by then, where the past is read.
  ///
  /// Figures of later reviews come from it: what is not as it was signed, or as a redaction left it, is no source.
  /// - Throws: `review.frozen-altered`; storage refusals
  public func signedReview(_ review: String, forEverybody: Bool) throws -> FrozenReview? {
    let statement = try connection.prepare(
      #"SELECT max("edition") FROM "frozen" WHERE "review" = ? AND "head" < ?"#)
    try statement.bind([.text(review), .integer(last)])
    guard try statement.step(), !statement.isNull(0),
      let frozen = try frozenReview(review, edition: statement.integer(0))
    else { return nil }
    guard forEverybody else { return try proved(frozen, as: FrozenPartTable.document) }
    return try frozenParts(of: frozen).first { $0.name == FrozenPart.publicDocument }.map { part in
      let document = FrozenReview(
        review: frozen.review, edition: frozen.edition, document: part.content, fingerprint: part.fingerprint,
        head: frozen.head, link: frozen.link)
      return try proved(document, as: FrozenPart.publicDocument)
    }
  }

  private func proved(_ frozen: FrozenReview, as name: String) throws -> FrozenReview {
    let place = FrozenNotes.Place(review: frozen.review, edition: frozen.edition, name: name)
    let expected = try FrozenNotes.all(connection)[place]?.fingerprint ?? frozen.fingerprint
    guard SHA256.digest(of: Array(frozen.document.utf8)).hex == expected else {
      throw Refusal(
        .data, .reviewFrozenAltered,
        [
          "review": .record(frozen.review), "edition": .text("\(frozen.edition)"),
          "year": .text(String(frozen.review.suffix(4))),
        ])
    }
    return frozen
  }

  /// The latest entries about records of a kind, the earliest of them first; where the past is read, none that came later.
  /// - Throws: storage refusals
  public func latestEntries(of kind: String, _ count: Int) throws -> [TrailLine] {
    var lines: [TrailLine] = []
    try trail(kind: kind, last: count) { lines.append($0) }
    return lines
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

  /// The texts that were taken out of what was frozen with a signed edition, the earliest first.
  /// - Throws: storage refusals
  public func redactions(of review: FrozenReview) throws -> [ReviewRedaction] {
    let document = FrozenNotes.Place(review: review.review, edition: review.edition, name: FrozenPartTable.document)
    let edition = "\(review.review) \(review.edition) "
    return try RedactEntry.all(connection).compactMap { redacted in
      guard let frozen = redacted.content?[FrozenNotes.part],
        frozen.members?.contains(where: { $0.0.hasPrefix(edition) }) == true
      else { return nil }
      let prints = (frozen.members ?? []).compactMap { word, said in
        FrozenNotes.Place(word: word).flatMap { place in
          place.review == review.review && place.edition == review.edition
            ? said["fingerprint"]?.text.map { (place.name, $0) } : nil
        }
      }
      return ReviewRedaction(
        entry: redacted.entry, field: redacted.field ?? "", fingerprint: frozen[document.word]?["fingerprint"]?.text,
        fingerprints: Dictionary(prints) { first, _ in first })
    }
  }

  /// Every file that signed reviews gave out, with the fingerprints that the trail notes of them: as they were signed, and
  /// as redactions left them.
  /// - Throws: storage refusals
  public func frozenFiles() throws -> [FrozenFile] {
    let statement = try connection.prepare(
      #"SELECT "entry", "record", "payload" FROM main."trail" WHERE "event" = 'sign' ORDER BY "entry""#)
    var files: [FrozenFile] = []
    while try statement.step() {
      let facts = statement.text(2).flatMap(JSONValue.init(reading:))?["facts"]?.textMembers ?? [:]
      guard let edition = facts["edition"].flatMap({ Int($0) }) else { continue }
      var prints = [FrozenPartTable.document: facts["fingerprint"] ?? ""]
      for (fact, note) in facts {
        guard let file = FrozenProof.file(of: fact) else { continue }
        prints[file] = note.split(separator: " ").first.map(String.init)
      }
      files += prints.sorted { $0.key < $1.key }.map { name, fingerprint in
        FrozenFile(
          review: statement.text(1) ?? "", edition: edition, name: name, fingerprint: fingerprint,
          entry: statement.integer(0))
      }
    }
    return try files + redactedFiles()
  }

  private func redactedFiles() throws -> [FrozenFile] {
    try RedactEntry.all(connection).flatMap { redacted in
      (redacted.content?[FrozenNotes.part]?.members ?? []).compactMap { word, said in
        guard let place = FrozenNotes.Place(word: word), let fingerprint = said["fingerprint"]?.text else { return nil }
        return FrozenFile(
          review: place.review, edition: place.edition, name: place.name, fingerprint: fingerprint,
          entry: redacted.entry.number)
      }
    }
  }

  /// A document or page that was frozen, without the texts that are hidden until the director decides.
  /// - Throws: storage refusals
  public func withoutHidden(_ text: String) throws -> String {
    let texts = try hiddenTexts().all(self)
    guard !texts.isEmpty else { return text }
    var search = FrozenTextSearch(texts)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = String(line)
      _ = search.redact(&line)
      return line
    }.joined(separator: "\n")
  }
}

extension Refusal.ID {
  static let reviewFrozenAltered = Refusal.ID("review.frozen-altered")
}
