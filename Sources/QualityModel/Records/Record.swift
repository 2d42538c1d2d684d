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

  /// A record that is known to be one of this kind.
  init(owned value: RecordValue) {
    precondition(value.schema === Kind.schema, "\(value.schema.key) is not \(Kind.key)")
    content = value
  }

  /// The identifier as one of this kind, so that it does not pass as that of another.
  public var id: RecordID<Kind> { RecordID(content.id) }

  /// The value of the field that the kind declares under this name, such as `record.severity`.
  public subscript<Value>(dynamicMember field: KeyPath<Kind, Field<Value>>) -> Value {
    get {
      let field = Kind.fields[keyPath: field]
      return field.read(content.values[field.place])
    }
    set {
      let field = Kind.fields[keyPath: field]
      content.values[field.place] = field.write(newValue)
    }
  }
}

extension Record {
  /// The free remark that every kind has.
  public var note: String? {
    get { content.text(content.schema.note) }
    set { content[content.schema.note] = newValue.map { .text($0) } }
  }

  /// The reason for which the record was taken out of use; a record with one counts nowhere.
  public var withdrawn: String? { content.text(content.schema.withdrawn) }

  /// The import that brought the record in a state which it reached in another register; `nil` for what was recorded
  /// here.
  public var takenOver: RecordID<Intake>? {
    content.schema.takenOver.flatMap { content.text($0) }.map { RecordID($0) }
  }
}
