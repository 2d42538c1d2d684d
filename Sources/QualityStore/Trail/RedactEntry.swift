import JSONSupport
import QualityModel

/// An entry by which a text was taken out, with what it says; where a later one took that with it, what remains of it.
struct RedactEntry {
  let entry: TrailEntry
  /// `nil` only in a file that was changed by hand.
  let content: JSONValue?

  /// All of a file, the earliest first.
  /// - Throws: storage refusals
  static func all(_ connection: SQLiteConnection) throws -> [RedactEntry] {
    let statement = try connection.prepare(
      #"SELECT \#(TrailReading.columns) FROM main."trail" WHERE "event" = 'redact' ORDER BY "entry" DESC"#)
    var entries: [RedactEntry] = []
    var remains: [String: Remains] = [:]
    while try statement.step() {
      guard let entry = TrailReading.entry(statement) else { continue }
      let payload = statement.text(7).flatMap(JSONValue.init(reading:))
      let record = "\(entry.kind) \(entry.record)"
      remains[record, default: Remains()].note(payload)
      entries.append(RedactEntry(entry: entry, content: payload ?? remains[record]?[entry.number]))
    }
    return entries.reversed()
  }

  /// The key of the field that held the text.
  var field: String? { content?["facts"]?["field"]?.text }

  /// The record of the redaction.
  var redaction: String? { content?["facts"]?["redaction"]?.text }

  /// How many entries lost what they said.
  var count: Int? { content?[TrailPayload.redacted]?.texts?.count }
}
