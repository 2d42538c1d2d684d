/// A record of a known kind: its fields are read and set under their Swift types.
///
/// ```swift
/// var nonconformity = Record<Nonconformity>(id: "NC-2025-014")
/// nonconformity.severity = .major
/// nonconformity.found             // a Day
/// ```
@dynamicMemberLookup
public struct Record<Kind: RecordKind>: Sendable, Equatable {
  /// The same record without its Swift types.
  public var content: RecordValue

  public init(id: String = "") {
    content = RecordValue(Kind.schema, id: id)
  }

  /// Looks at a record as one of this kind; `nil` if it is of another.
  public init?(_ value: RecordValue) {
    guard value.schema === Kind.schema else { return nil }
    content = value
  }

  public var id: RecordID<Kind> { RecordID(content.id) }

  public subscript<Value>(dynamicMember field: KeyPath<Kind, Field<Value>>) -> Value {
    get {
      let field = Kind.fields[keyPath: field]
      return field.read(Kind.schema.place(of: field).flatMap { content.values[$0] })
    }
    set {
      let field = Kind.fields[keyPath: field]
      guard let place = Kind.schema.place(of: field) else { return }
      content.values[place] = field.write(newValue)
    }
  }
}
