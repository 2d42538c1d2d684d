/// A record of a known kind: its fields are read and set under their Swift types.
///
/// It is a value: a copy is changed without the original. Nothing is checked while fields are set; the checks stand
/// at the writing into a workspace. Everything that works without Swift types takes ``content``.
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

  /// Begins a record without values.
  /// - Parameter id: the identifier; empty if it is to be given when the record is written
  public init(id: String = "") {
    content = RecordValue(Kind.schema, id: id)
  }

  /// Looks at a record as one of this kind; `nil` if it is of another.
  public init?(_ value: RecordValue) {
    guard value.schema === Kind.schema else { return nil }
    content = value
  }

  /// The identifier as one of this kind, so that it does not pass as that of another.
  public var id: RecordID<Kind> { RecordID(content.id) }

  /// The value of the field that the kind declares under this name, such as `record.severity`.
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
