/// A state that a record's own fields make evident: a record with its closing day is closed.
public struct EvidentState: Sendable {
  let isEvident: @Sendable (RecordValue) -> Bool
  let state: String

  /// A state that a kind finds evident.
  public typealias Of<Kind: RecordKind> = Typed<Kind, EvidentState>
}

extension Typed where Kind: StatefulKind, Subject == EvidentState {
  /// The state once the field is filled.
  static func state(_ state: Kind.State, whenSet path: FieldPath<Kind>) -> Self {
    let field = Kind.field(path)
    return Self(EvidentState(isEvident: { $0[field] != nil }, state: state.rawValue))
  }

  /// The state once the record says so.
  static func state(_ state: Kind.State, when isEvident: @escaping @Sendable (Record<Kind>) -> Bool) -> Self {
    Self(EvidentState(isEvident: { Record<Kind>($0).map(isEvident) ?? false }, state: state.rawValue))
  }
}
