import JSONSupport
import QualityModel

/// What remains of entries from which a text was taken out: the entry of the redaction keeps it, and vouches for it from
/// there on.
///
/// Whoever goes back along a record's entries meets the redaction before the entries that it touched.
struct Remains {
  private var contents: [Int: JSONValue] = [:]

  /// The name of the part of a redaction's entry.
  static let part = "remains"

  /// Takes note of what a redaction's entry keeps. What a later one keeps of the same entry holds.
  mutating func note(_ payload: JSONValue?) {
    for (entry, content) in payload?[Remains.part]?.members ?? [] {
      guard let entry = Int(entry), contents[entry] == nil else { continue }
      contents[entry] = content
    }
  }

  subscript(_ entry: Int) -> JSONValue? { contents[entry] }

  /// What remains of the entries about a record.
  static func of(_ record: String, kind: String, _ connection: SQLiteConnection) throws -> Remains {
    let statement = try connection.kept(
      """
      SELECT "payload" FROM main."trail" WHERE "event" = 'redact' AND "kind" = ? AND "record" = ?
      ORDER BY "entry" DESC
      """)
    defer { statement.reset() }
    try statement.bind([.text(kind), .text(record)])
    var remains = Remains()
    while try statement.step() { remains.note(statement.text(0).flatMap(JSONValue.init(reading:))) }
    return remains
  }
}
