import Foundation
import QualityModel

/// Walks the entries about one record from the latest to the first, undoing each, and tells whether they explain it.
final class HistoryWalk {
  struct End {
    /// How many entries about the record were met.
    var visited = 0
    var isFaithful = true
    /// For a row that came with an import: the import's entry, and the row as it came.
    var importedRow: (entry: Int, record: RecordValue)?
  }

  private let schema: RecordSchema
  private let entries: SQLiteStatement

  init(_ connection: SQLiteConnection, _ schema: RecordSchema) throws {
    self.schema = schema
    entries = try connection.prepare(
      #"SELECT "event", "kind", "record", "previous", "payload" FROM "trail" WHERE "entry" = ?"#)
  }

  func back(from record: RecordValue, entry: Int) throws -> End {
    var end = End()
    var record = record
    var next: Int? = entry
    var isKnown = true
    while let entry = next {
      defer { entries.reset() }
      try entries.bind(entry, at: 1)
      guard try entries.step(), entries.text(1) == schema.key else { return unfaithful(end) }
      let event = entries.text(0).flatMap(TrailEvent.init)
      if event == .importRows {
        if isKnown { end.importedRow = (entry, record) }
        return end
      }
      guard entries.text(2) == record.id else { return unfaithful(end) }
      end.visited += 1
      if isKnown { isKnown = undo(event, &record, &end) }
      let previous = entries.isNull(3) ? nil : entries.integer(3)
      // Entries lead back in time; anything else would walk in circles.
      guard previous ?? 0 < entry else { return unfaithful(end) }
      next = previous
    }
    return end
  }

  private func unfaithful(_ end: End) -> End {
    var end = end
    end.isFaithful = false
    return end
  }

  /// Undoes one entry. `false` once nothing earlier can be compared, because it was redacted.
  private func undo(_ event: TrailEvent?, _ record: inout RecordValue, _ end: inout End) -> Bool {
    guard let payload = entries.text(4) else { return false }
    switch event {
    case .create?:
      if !isNew(record, payload) { end.isFaithful = false }
    case .redact?:
      if !isState(record, payload) { end.isFaithful = false }
      return false
    default:
      if !undoChanges(payload, &record) { end.isFaithful = false }
    }
    return true
  }

  private func isNew(_ record: RecordValue, _ payload: String) -> Bool {
    var expected: [UInt8] = []
    TrailPayload.new(record, into: &expected)
    if payload.utf8.elementsEqual(expected) { return true }
    // Fields may have been reordered in the description since: then the content decides.
    return content(payload, "new") == content(String(decoding: expected, as: UTF8.self), "new")
  }

  private func isState(_ record: RecordValue, _ payload: String) -> Bool {
    var expected: [UInt8] = []
    TrailPayload.append(record, to: &expected)
    let state = "{\"state\":" + String(decoding: expected, as: UTF8.self) + "}"
    return content(payload, "state") == content(state, "state")
  }

  private func content(_ payload: String, _ part: String) -> NSDictionary? {
    JSONText.object(of: payload)?[part] as? NSDictionary
  }

  /// The fields must have the values after the change; they get those before it.
  private func undoChanges(_ payload: String, _ record: inout RecordValue) -> Bool {
    guard let changed = JSONText.object(of: payload)?["changed"] as? [String: Any] else { return true }
    var isFaithful = true
    for field in schema.fields {
      guard let pair = changed[field.key] as? [Any], pair.count == 2 else { continue }
      if record.values[field.place] != JSONText.value(pair[1], field.kind) { isFaithful = false }
      record.values[field.place] = JSONText.value(pair[0], field.kind)
    }
    return isFaithful
  }
}
