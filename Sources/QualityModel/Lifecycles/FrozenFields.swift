/// Fields that stay as they are in certain states, such as the text of an approved document.
public struct FrozenFields: Sendable {
  /// The fields.
  public let fields: [RecordField]
  /// The states in which they stay.
  public let states: [String]

  /// Frozen fields of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, FrozenFields>
}

extension Typed where Kind: StatefulKind, Subject == FrozenFields {
  static func frozen(_ fields: [FieldPath<Kind>], in states: [Kind.State]) -> Self {
    Self(FrozenFields(fields: fields.map(Kind.field), states: states.map(\.rawValue)))
  }
}
