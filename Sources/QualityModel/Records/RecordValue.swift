/// A record whose kind is known only while the program runs: its schema, its identifier and the value of each field.
///
/// Everything that treats all kinds alike works with it: storage, import, export, lists. Values are set unchecked; what
/// keeps the record from being written is told by ``faults``.
///
/// ```swift
/// var record = RecordValue(Nonconformity.schema)
/// record["severity"] = .text("major")
/// record.missingFields.map(\.key)   // the required fields that are still empty
/// ```
public struct RecordValue: Sendable, Equatable {
  /// The description of the record's kind; it gives the places of ``values``.
  public let schema: RecordSchema
  /// The identifier; for kinds named by their fields, those fields' values joined by slashes.
  public var id: String
  /// The values in the order of the schema's fields.
  public var values: [FieldValue?]

  /// Begins a record with every field empty.
  /// - Parameter id: the identifier; empty if it is to be given when the record is written
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

  /// The value of a field as written in files; `nil` if it is empty or unknown.
  public func text(_ key: String) -> String? { self[key]?.text }

  /// The day in a field; `nil` if the field is empty, unknown or holds something else.
  public func day(_ key: String) -> Day? {
    if case .day(let day)? = self[key] { day } else { nil }
  }

  /// The items of a list; none if the field is empty, unknown or no list.
  public func list(_ key: String) -> [String] {
    if case .list(let items)? = self[key] { items } else { [] }
  }

  /// The name for people; the identifier where the record has none.
  public var title: String { text(schema.titleField) ?? id }

  /// Whether the record was taken out of use; it is kept, but counts nowhere.
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
