import JSONSupport
import QualityModel

/// An entry of the trail with what it says of fields, as far as that is needed to undo or to repeat it.
struct Entry {
  let number: Int
  let event: TrailEvent
  let kind: RecordSchema
  let record: String
  private let payload: String?
  /// What remains of it, where a text was taken out.
  var remains: JSONValue?

  /// The columns of a query in the order in which they are read.
  static let columns = #""entry", "event", "kind", "record", "payload""#

  /// Reads a row; `nil` for an event or a kind that this program does not know.
  init?(_ statement: SQLiteStatement) {
    guard let event = statement.text(1).flatMap(TrailEvent.init),
      let kind = statement.text(2).flatMap(RecordSchema.named)
    else { return nil }
    number = statement.integer(0)
    self.event = event
    self.kind = kind
    record = statement.text(3) ?? ""
    payload = statement.text(4)
  }

  /// What the entry says, or what remains of it; `nil` once all of it was taken out.
  var content: JSONValue? { payload.flatMap(JSONValue.init(reading:)) ?? remains }

  /// The fields that changed, each with one of its two values.
  /// - Parameter side: picks the value before or after the change
  func change(_ side: ([JSONValue]) -> JSONValue?) -> [Deed.FieldChange] {
    let changed = content?["changed"]?.byName ?? [:]
    return kind.fields.compactMap { field in
      guard let pair = changed[field.key]?.array, let value = side(pair) else { return nil }
      return Deed.FieldChange(field, JSONText.value(value, field.kind))
    }
  }

  /// The entries of the trail that a taken back import wrote.
  var undone: ClosedRange<Int>? {
    guard event == .undo, let facts = content?["facts"]?.textMembers,
      let first = facts["first"].flatMap({ Int($0) }), let last = facts["last"].flatMap({ Int($0) }), first <= last
    else { return nil }
    return first...last
  }
}
