import JSONSupport
import QualityModel

/// A record as JSON: its identifier, then its filled fields under their keys, in the order of the description.
enum RecordJSON {
  static func object(_ record: RecordValue) -> JSONValue { .object(members(record)) }

  /// - Parameter taken: the names of what else stands in the object
  static func members(_ record: RecordValue, besides taken: Set<String> = []) -> [(String, JSONValue)] {
    let fields = record.schema.fields.compactMap { field in
      record.values[field.place].map { (name(of: field, in: record.schema, besides: taken), value($0)) }
    }
    return [("id", .text(record.id))] + fields
  }

  /// The key of a field; where the name is taken, with the kind before it: `actionKind`.
  static func name(of field: RecordField, in kind: RecordSchema, besides taken: Set<String>) -> String {
    taken.contains(field.key) ? kind.key + field.key.capitalisedFirst : field.key
  }

  static func value(_ value: FieldValue) -> JSONValue {
    switch value {
    case .integer, .number, .money: .number(value.text)
    case .boolean(let boolean): .boolean(boolean)
    case .list(let items): .array(items.map { .text($0) })
    default: .text(value.text)
    }
  }
}
