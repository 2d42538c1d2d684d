import QualityModel

/// A record as JSON: its identifier, then its filled fields under their keys, in the order of the description.
enum RecordJSON {
  static func object(_ record: RecordValue) -> JSONValue { .object(members(record)) }

  static func members(_ record: RecordValue) -> [(String, JSONValue)] {
    let fields = record.schema.fields.compactMap { field in
      record.values[field.place].map { (field.key, value($0)) }
    }
    return [("id", .text(record.id))] + fields
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
