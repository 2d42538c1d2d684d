/// A record whose kind is known only while the program runs: its schema, its identifier and the value of each field.
public struct RecordValue: Sendable, Equatable {
  public let schema: RecordSchema
  /// The identifier; for kinds named by their fields, those fields' values joined by slashes.
  public var id: String
  /// The values in the order of the schema's fields.
  public var values: [FieldValue?]

  public init(_ schema: RecordSchema, id: String = "") {
    self.schema = schema
    self.id = id
    values = Array(repeating: nil, count: schema.fields.count)
  }

  /// The value of a field by its key; unknown keys have none.
  public subscript(_ key: String) -> FieldValue? {
    get { schema.place(of: key).flatMap { values[$0] } }
    set { if let place = schema.place(of: key) { values[place] = newValue } }
  }

  public func text(_ key: String) -> String? { self[key]?.text }

  public func day(_ key: String) -> Day? {
    if case .day(let day)? = self[key] { day } else { nil }
  }

  public func list(_ key: String) -> [String] {
    if case .list(let items)? = self[key] { items } else { [] }
  }

  /// The name for people; the identifier where the record has none.
  public var title: String { text(schema.titleField) ?? id }

  public var isWithdrawn: Bool { self[RecordSchema.withdrawnKey] != nil }

  /// The identifier made of the fields that name the record, if all are filled.
  public var naturalID: String? {
    let parts = schema.naturalKey.map { values[$0.place]?.text ?? "" }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// The required fields without a value.
  public var missingFields: [RecordField] {
    schema.fields.filter { $0.isRequired && values[$0.place] == nil }
  }

  public static func == (left: RecordValue, right: RecordValue) -> Bool {
    left.schema === right.schema && left.id == right.id && left.values == right.values
  }
}
