import QualityModel

/// The texts that are hidden until the director decides whether they are taken out.
struct HiddenTexts {
  /// The record about which texts are hidden.
  private struct Subject: Hashable {
    let kind: String
    let record: String
  }

  private var places: [Subject: [TextPlace]] = [:]

  /// A file that an older program made hides nothing.
  /// - Throws: storage refusals
  init(_ connection: SQLiteConnection) throws {
    let table = "SELECT count(*) FROM main.\"sqlite_schema\" WHERE \"name\" = 'redaction'"
    guard try connection.integer(table) == 1 else { return }
    let statement = try connection.prepare(
      #"SELECT "of", "record", "field", "reasonOf" FROM main."redaction" WHERE "state" = 'proposed'"#)
    while try statement.step() {
      let subject = Subject(kind: statement.text(0) ?? "", record: statement.text(1) ?? "")
      let field = RecordSchema.named(subject.kind)?.field(statement.text(2) ?? "").map(TextPlace.field)
      let place = statement.isNull(3) ? field : .reason(entry: statement.integer(3))
      if let place { places[subject, default: []].append(place) }
    }
  }

  /// The changes of an entry without what is hidden.
  func masked(_ changes: [TrailLine.Change], of entry: TrailEntry) -> [TrailLine.Change] {
    places(of: entry).reduce(changes) { changes, place in changes.map(TextMask(place: place).masked) }
  }

  /// The reason of an entry, unless it is hidden.
  func masked(_ reason: String?, of entry: TrailEntry) -> String? {
    reason.map { places(of: entry).contains(.reason(entry: entry.number)) ? RedactedText.mark : $0 }
  }

  private func places(of entry: TrailEntry) -> [TextPlace] {
    places[Subject(kind: entry.kind, record: entry.record)] ?? []
  }

  /// The hidden fields of a kind's records.
  func fields(of kind: RecordSchema) -> [(record: String, field: RecordField)] {
    places.filter { $0.key.kind == kind.key }
      .flatMap { subject, places in places.compactMap(\.field).map { (subject.record, $0) } }
      .sorted { ($0.record, $0.field.key) < ($1.record, $1.field.key) }
  }

  /// Every text that is hidden, also those that stood there before.
  func all(_ reader: WorkspaceReader) throws -> Set<String> {
    var texts: Set<String> = []
    for (subject, places) in places {
      guard let record = try reader.record(subject.kind, id: subject.record) else { continue }
      for place in places {
        texts.formUnion(try TextRemoval(place, of: record, until: Int.max, reader.connection).texts)
      }
    }
    return texts
  }
}
