import JSONSupport
import QualityModel

/// Reads rows of the trail's table.
enum TrailReading {
  static let columns = #""entry", "at", "actor", "event", "kind", "record", "previous", "payload", "digest""#

  /// - Parameters:
  ///   - hidden: what is not told until it is decided
  ///   - remains: what is left of an entry from which a text was taken out
  static func line(
    _ statement: SQLiteStatement, hidden: HiddenTexts, remains: (TrailEntry) throws -> JSONValue?
  ) rethrows -> TrailLine? {
    guard let entry = entry(statement) else { return nil }
    let payload = statement.text(7)
    guard let object = try payload.map({ JSONValue(reading: $0) }) ?? remains(entry) else {
      return TrailLine(entry: entry, reason: nil, changes: [], hand: nil, facts: [:], isRedacted: payload == nil)
    }
    return TrailLine(
      entry: entry, reason: hidden.masked(object["reason"]?.text, of: entry),
      changes: hidden.masked(changes(object, kind: entry.kind), of: entry),
      hand: object["by"]?.text, facts: object["facts"]?.textMembers ?? [:], isRedacted: payload == nil)
  }

  /// The header of an entry, from the columns in the order of the trail's queries.
  static func entry(_ statement: SQLiteStatement) -> TrailEntry? {
    guard let at = statement.text(1).flatMap(Instant.init(text:)),
      let event = statement.text(3).flatMap(TrailEvent.init),
      let digest = statement.withBytes(8, { Digest(bytes: $0) })
    else { return nil }
    return TrailEntry(
      number: statement.integer(0), at: at, actor: statement.text(2) ?? "", event: event, kind: statement.text(4) ?? "",
      record: statement.text(5) ?? "", previous: statement.isNull(6) ? nil : statement.integer(6), payloadDigest: digest
    )
  }

  private static func changes(_ object: JSONValue, kind: String) -> [TrailLine.Change] {
    let keys = RecordSchema.named(kind)?.fields.map(\.key) ?? []
    let new = (object["new"] ?? object["state"])?.byName ?? [:]
    let changed = object["changed"]?.byName ?? [:]
    return keys.compactMap { key in
      if let value = new[key] { return TrailLine.Change(field: key, before: nil, after: text(value)) }
      guard let pair = changed[key]?.array, pair.count == 2 else { return nil }
      return TrailLine.Change(field: key, before: text(pair[0]), after: text(pair[1]))
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    value.texts?.joined(separator: "; ") ?? value.text
  }
}
