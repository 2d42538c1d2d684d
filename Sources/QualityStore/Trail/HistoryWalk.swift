import Foundation
import JSONSupport
import QualityModel

/// Walks the entries about one record from the latest to the first, undoing each, and tells whether they explain it.
final class HistoryWalk {
  struct End {
    /// How many entries about the record were met.
    var visited = 0
    var isFaithful = true
    /// For a row that came with an import: the import's entry, and the digest with which the row came.
    var importedRow: (entry: Int, digest: Digest?)?
  }

  private let schema: RecordSchema
  private let entries: SQLiteStatement
  private var buffer: [UInt8] = []

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
    var noted: Digest?
    var remains = Remains()
    while let entry = next {
      defer { entries.reset() }
      try entries.bind(entry, at: 1)
      guard try entries.step(), entries.text(1) == schema.key else { return unfaithful(end) }
      let event = entries.text(0).flatMap(TrailEvent.init)
      if event == .importRows {
        end.importedRow = (entry, noted ?? (isKnown ? RowDigest.digest(of: record, &buffer) : nil))
        return end
      }
      guard entries.text(2) == record.id else { return unfaithful(end) }
      end.visited += 1
      if isKnown {
        let content = content(remains[entry])
        isKnown = undo(event, content, &record, &end)
        if event == .redact {
          let said = content.flatMap(JSONValue.init(reading:))
          noted = said?["imported"]?.text.flatMap { Digest(hex: $0) }
          remains.note(said)
        }
      }
      let previous = entries.isNull(3) ? nil : entries.integer(3)
      // Entries lead back in time; anything else would walk in circles.
      guard previous ?? 0 < entry else { return unfaithful(end) }
      next = previous
    }
    return end
  }

  /// What the entry says, or what a redaction keeps of it.
  private func content(_ remains: JSONValue?) -> String? { entries.text(4) ?? remains?.line }

  private func unfaithful(_ end: End) -> End {
    var end = end
    end.isFaithful = false
    return end
  }

  /// Undoes one entry. `false` once nothing earlier can be compared, because it was redacted.
  private func undo(
    _ event: TrailEvent?, _ payload: String?, _ record: inout RecordValue, _ end: inout End
  ) -> Bool {
    guard let payload else { return false }
    switch event {
    case .create?:
      if !isNew(record, payload) { end.isFaithful = false }
    case .redact?:
      if !isState(record, payload) { end.isFaithful = false }
      // A program that took whole entries out kept nothing of them.
      return JSONValue(reading: payload)?[Remains.part] != nil
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
    return isSame(content(payload, "new"), content(String(decoding: expected, as: UTF8.self), "new"))
  }

  private func isState(_ record: RecordValue, _ payload: String) -> Bool {
    var expected: [UInt8] = []
    TrailPayload.append(record, to: &expected)
    let state = "{\"state\":" + String(decoding: expected, as: UTF8.self) + "}"
    return isSame(content(payload, "state"), content(state, "state"))
  }

  private func content(_ payload: String, _ part: String) -> [String: JSONValue]? {
    JSONValue(reading: payload)?[part]?.byName
  }

  private func isSame(_ left: [String: JSONValue]?, _ right: [String: JSONValue]?) -> Bool {
    guard let left, let right, left.count == right.count else { return false }
    return left.allSatisfy { key, value in
      FieldWriting.isSame(JSONText.value(value, .text), right[key].flatMap { JSONText.value($0, .text) })
    }
  }

  /// The fields must have the values after the change; they get those before it.
  private func undoChanges(_ payload: String, _ record: inout RecordValue) -> Bool {
    guard let changed = JSONValue(reading: payload)?["changed"]?.byName else { return true }
    var isFaithful = true
    for field in schema.fields {
      guard let pair = changed[field.key]?.array, pair.count == 2 else { continue }
      if !FieldWriting.isSame(record.values[field.place], JSONText.value(pair[1], field.kind)) { isFaithful = false }
      record.values[field.place] = JSONText.value(pair[0], field.kind)
    }
    return isFaithful
  }
}
