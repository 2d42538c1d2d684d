/// A record whose kind is known only while the program runs: its schema, its identifier and the value of each field.
///
/// Everything that treats all kinds alike works with it: storage, import, export, lists. Values are set unchecked; what
/// keeps the record from being written is told by ``faults``.
///
/// ```swift
/// var record = RecordValue(Nonconformity.schema)
/// record[Nonconformity.fields.severity] = .text("major")
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

  /// The value of a field of the record's kind.
  public subscript(_ field: RecordField) -> FieldValue? {
    get { values[place(of: field)] }
    set { values[place(of: field)] = newValue }
  }

  /// A field of another kind is a slip of the program's own: it stops at once instead of reading something else.
  private func place(of field: RecordField) -> Int {
    precondition(schema.fields[field.place] === field, "\(field.key) is no field of \(schema.key)")
    return field.place
  }

  /// The value of a field as written in files; `nil` if it is empty.
  public func text(_ field: RecordField) -> String? { self[field]?.text }

  /// The day in a field; `nil` if the field is empty or holds something else.
  public func day(_ field: RecordField) -> Day? {
    if case .day(let day)? = self[field] { day } else { nil }
  }

  /// The items of a list; none if the field is empty or no list.
  public func list(_ field: RecordField) -> [String] {
    if case .list(let items)? = self[field] { items } else { [] }
  }

  /// The identifiers in a reference or a list of references.
  public func identifiers(_ field: RecordField) -> [String] {
    switch self[field] {
    case .text(let id)?: [id]
    case .list(let ids)?: ids
    default: []
    }
  }

  /// The whole number in a field; nought where there is none.
  func integer(_ field: RecordField) -> Int {
    if case .integer(let integer)? = self[field] { integer } else { 0 }
  }

  /// The name for people; the identifier where the record has none.
  public var title: String { text(schema.titleField) ?? id }

  /// The word of the record's state, where its kind has states and it bears one.
  public var state: String? { schema.stateField.flatMap(text) }

  /// Whether the record was taken out of use; it is kept, but counts nowhere.
  public var isWithdrawn: Bool { self[schema.withdrawn] != nil }

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
