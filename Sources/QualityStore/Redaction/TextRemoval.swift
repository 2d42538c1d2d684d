import JSONSupport
import QualityModel

/// Takes one text out of the entries about a record, and keeps what remains of them.
struct TextRemoval {
  /// The entries that lose what they say.
  private(set) var entries: [Int] = []
  /// What remains of each of them, and of those that lost it before.
  private(set) var remains: [(entry: Int, content: JSONValue)] = []
  /// Every text that stood there.
  private(set) var texts: Set<String> = []
  /// What earlier redactions of the record noted of frozen documents.
  private(set) var notes: [JSONValue] = []

  private let connection: SQLiteConnection
  private let mask: TextMask

  /// - Parameters:
  ///   - record: the record as it stands
  ///   - last: the last entry that may hold the text; what was written later stays
  init(_ place: TextPlace, of record: RecordValue, until last: Int, _ connection: SQLiteConnection) throws {
    self.connection = connection
    mask = TextMask(place: place)
    let said = try contents(of: record.id, in: record.schema).filter { $0.entry <= last }
    texts = said.reduce(into: []) { $0.formUnion(mask.texts(in: $1.content, of: $1.entry)) }
    for (entry, content) in said { take(entry, content) }
    entries.sort()
    remains.sort { $0.entry < $1.entry }
  }

  /// The entries about the record that still say something, the latest first. An import's entry holds no texts.
  private func contents(of id: String, in schema: RecordSchema) throws -> [(entry: Int, content: JSONValue)] {
    var contents: [(entry: Int, content: JSONValue)] = []
    var next = try RecordTrail(connection).latestEntry(of: id, in: schema)
    while let entry = next {
      let statement = try connection.kept(
        #"SELECT "event", "previous", "payload" FROM main."trail" WHERE "entry" = ?"#)
      defer { statement.reset() }
      try statement.bind(entry, at: 1)
      guard try statement.step(), statement.text(0) != TrailEvent.importRows.rawValue else { break }
      if let content = statement.text(2).flatMap(JSONValue.init(reading:)) { contents.append((entry, content)) }
      next = statement.isNull(1) ? nil : statement.integer(1)
    }
    return contents
  }

  private mutating func take(_ entry: Int, _ content: JSONValue) {
    let kept = content[Remains.part]?.members ?? []
    let isTouched =
      !mask.texts(in: content, of: entry).isEmpty
      || kept.contains { !mask.texts(in: $0.1, of: Int($0.0) ?? 0).isEmpty }
    guard isTouched else { return }
    entries.append(entry)
    keep(entry, content)
    for (earlier, content) in kept { Int(earlier).map { keep($0, content) } }
    // What an earlier redaction took out is named again: the entry that named it loses what it says, too.
    entries += (content[TrailPayload.redacted]?.texts ?? []).compactMap { Int($0) }.filter { !entries.contains($0) }
    if let note = content[FrozenNotes.part] { notes.append(note) }
  }

  private mutating func keep(_ entry: Int, _ content: JSONValue) {
    guard !remains.contains(where: { $0.entry == entry }) else { return }
    let parts = (content.members ?? []).filter { $0.0 != Remains.part }
    remains.append((entry, mask.masked(.object(parts), texts)))
  }
}
