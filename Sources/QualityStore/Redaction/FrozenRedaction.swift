import QualityModel

/// Takes texts out of the documents and pages that were frozen with signed reviews. What else stands in them stays as it
/// was signed, and stays provable line by line.
struct FrozenRedaction {
  let connection: SQLiteConnection
  private let search: FrozenTextSearch

  init(_ texts: Set<String>, _ connection: SQLiteConnection) {
    self.connection = connection
    search = FrozenTextSearch(texts)
  }

  /// - Parameter notes: what earlier redactions noted; the new notes are added
  func run(_ notes: inout FrozenNotes) throws {
    let statement = try connection.prepare(#"SELECT "review", "edition", "document" FROM "frozen" ORDER BY 1, 2"#)
    var documents: [(FrozenNotes.Place, String)] = []
    while try statement.step() {
      let place = FrozenNotes.Place(
        review: statement.text(0) ?? "", edition: statement.integer(1), name: FrozenPartTable.document)
      documents.append((place, statement.text(2) ?? ""))
    }
    for (place, document) in documents {
      try redact(document, at: place, &notes)
      for part in try parts(of: place) { try redact(part.content, at: part.place, &notes) }
    }
  }

  private func parts(of document: FrozenNotes.Place) throws -> [(place: FrozenNotes.Place, content: String)] {
    let statement = try connection.prepare(
      """
      SELECT "name", "content" FROM "frozenPart" WHERE "review" = ? AND "edition" = ? AND "content" IS NOT NULL
      ORDER BY "name"
      """)
    try statement.bind([.text(document.review), .integer(document.edition)])
    var parts: [(place: FrozenNotes.Place, content: String)] = []
    while try statement.step() {
      let place = FrozenNotes.Place(
        review: document.review, edition: document.edition, name: statement.text(0) ?? "")
      parts.append((place, statement.text(1) ?? ""))
    }
    return parts
  }

  private func redact(_ text: String, at place: FrozenNotes.Place, _ notes: inout FrozenNotes) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var search = search
    let touched = lines.indices.filter { search.redact(&lines[$0]) }
    guard !touched.isEmpty else { return }
    let changed = lines.joined(separator: "\n")
    var note = notes[place] ?? FrozenNotes.Note(fingerprint: "", lines: [:])
    note.fingerprint = SHA256.digest(of: Array(changed.utf8)).hex
    try forget(touched, in: text, at: place, &note)
    notes.note(place, note)
    try write(changed, note.fingerprint, at: place)
  }

  /// Notes the digests of the lines as they were, and forgets their salts. Of reviews that were signed before lines were
  /// proved only the whole is.
  private func forget(
    _ touched: [Int], in text: String, at place: FrozenNotes.Place, _ note: inout FrozenNotes.Note
  ) throws {
    let statement = try connection.prepare(
      #"SELECT "salts" FROM "frozenPart" WHERE "review" = ? AND "edition" = ? AND "name" = ?"#)
    try statement.bind([.text(place.review), .integer(place.edition), .text(place.name)])
    guard try statement.step(), var kept = FrozenLines(text, salts: statement.withBytes(0) { Array($0) }) else {
      return
    }
    for line in touched {
      if note.lines[line] == nil { note.lines[line] = kept.digest(ofLine: line) }
      kept.forget(line)
    }
    try connection.run(
      #"UPDATE "frozenPart" SET "salts" = ? WHERE "review" = ? AND "edition" = ? AND "name" = ?"#,
      [.blob(kept.salts), .text(place.review), .integer(place.edition), .text(place.name)])
  }

  private func write(_ text: String, _ fingerprint: String, at place: FrozenNotes.Place) throws {
    let isDocument = place.name == FrozenPartTable.document
    if isDocument {
      try connection.run(
        #"UPDATE "frozen" SET "document" = ? WHERE "review" = ? AND "edition" = ?"#,
        [.text(text), .text(place.review), .integer(place.edition)])
    }
    try connection.run(
      """
      UPDATE "frozenPart" SET "content" = ?, "fingerprint" = ? WHERE "review" = ? AND "edition" = ? AND "name" = ?
      """,
      [
        isDocument ? .null : .text(text), .text(fingerprint), .text(place.review), .integer(place.edition),
        .text(place.name),
      ])
  }
}
