/// A field that is filled with a step.
public struct StepInput: Sendable, Hashable {
  /// The field.
  public let field: RecordField
  /// Whether the step is refused while the field is empty.
  public let isRequired: Bool

  /// A field of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StepInput>
}

extension Typed where Kind: RecordKind, Subject == StepInput {
  static func required(_ field: FieldPath<Kind>) -> Self {
    Self(StepInput(field: Kind.field(field), isRequired: true))
  }
  static func optional(_ field: FieldPath<Kind>) -> Self {
    Self(StepInput(field: Kind.field(field), isRequired: false))
  }
}
