import JSONSupport
import QualityModel

/// What a redaction's entry notes of the frozen documents that it touched: by which fingerprint each is proved from then
/// on, and the digests of the lines that are no longer what they were.
struct FrozenNotes {
  /// The document or part of a signed edition.
  struct Place: Hashable {
    let review: String
    let edition: Int
    let name: String

    var word: String { "\(review) \(edition) \(name)" }

    init(review: String, edition: Int, name: String) {
      (self.review, self.edition, self.name) = (review, edition, name)
    }

    /// `nil` if the word names no place.
    init?(word: String) {
      let parts = word.split(separator: " ")
      guard parts.count == 3, let edition = Int(parts[1]) else { return nil }
      self.init(review: String(parts[0]), edition: edition, name: String(parts[2]))
    }
  }

  /// How a text is proved since.
  struct Note {
    var fingerprint: String
    var lines: [Int: Digest]
  }

  /// The name of the part of a redaction's entry.
  static let part = "frozen"

  private(set) var notes: [String: Note] = [:]

  subscript(_ place: Place) -> Note? { notes[place.word] }

  var isEmpty: Bool { notes.isEmpty }

  /// Takes note of what a redaction's entry says; later ones come later.
  mutating func note(_ frozen: JSONValue?) {
    for (place, said) in frozen?.members ?? [] {
      let lines = (said["lines"]?.textMembers ?? [:]).compactMap { line, digest in
        Int(line).flatMap { line in Digest(hex: digest).map { (line, $0) } }
      }
      var note = notes[place] ?? Note(fingerprint: "", lines: [:])
      note.fingerprint = said["fingerprint"]?.text ?? ""
      note.lines.merge(lines) { first, _ in first }
      notes[place] = note
    }
  }

  mutating func note(_ place: Place, _ note: Note) { notes[place.word] = note }

  /// The same as it stands in an entry.
  var content: JSONValue {
    .object(
      notes.sorted { $0.key < $1.key }.map { place, note in
        let lines = note.lines.sorted { $0.key < $1.key }.map { ("\($0.key)", JSONValue.text($0.value.hex)) }
        return (place, .object([("fingerprint", .text(note.fingerprint)), ("lines", .object(lines))]))
      })
  }

  /// What all redactions of the file note.
  static func all(_ connection: SQLiteConnection) throws -> FrozenNotes {
    let statement = try connection.prepare(
      #"SELECT "payload" FROM main."trail" WHERE "event" = 'redact' AND "payload" IS NOT NULL ORDER BY "entry""#)
    var notes = FrozenNotes()
    while try statement.step() { notes.note(statement.text(0).flatMap(JSONValue.init(reading:))?[part]) }
    return notes
  }
}
