/// Fields that a row of rights is about, under one name.
public struct FieldGroup: Sendable {
  let name: String
  let fields: [RecordField]

  /// Fields of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, FieldGroup>
}

extension Typed where Kind: RecordKind, Subject == FieldGroup {
  /// - Parameter name: the words for the group are the phrase `rights.group.KIND.NAME`
  static func group(_ name: String, _ fields: [FieldPath<Kind>]) -> Self {
    Self(FieldGroup(name: name, fields: fields.map(Kind.field)))
  }
}
