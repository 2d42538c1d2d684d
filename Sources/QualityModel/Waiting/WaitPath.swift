/// A way from a record to a person, unit or process: by a field of its own, or by a field of a record it refers to.
public struct WaitPath: Hashable, Sendable {
  /// The record's field: a reference or a list of references.
  public let field: RecordField
  /// The kind that the field leads to and the field there; `nil`: the record's own field is what was looked for.
  public let next: Next?

  /// A field of a record that is referred to.
  public struct Next: Hashable, Sendable {
    /// The key of that record's kind.
    public let kind: String
    public let field: RecordField
  }

  /// A way from records of one kind.
  ///
  /// ```swift
  /// .field(\.responsible)            // the record's own field
  /// .through(\.inspection, \.unit)   // the unit of the inspection that a demand belongs to
  /// ```
  public typealias Of<Kind: RecordKind> = Typed<Kind, WaitPath>
}

extension Typed where Kind: RecordKind, Subject == WaitPath {
  static func field(_ field: FieldPath<Kind>) -> Self { Self(WaitPath(field: Kind.field(field), next: nil)) }

  /// By the record that a reference leads to.
  static func through<Value: ReferenceValue>(
    _ field: ValuePath<Kind, Value>, _ next: FieldPath<Value.Target>
  ) -> Self {
    through(field, Value.Target.self, next)
  }

  /// By the record of a certain kind that a reference to any kind may lead to.
  static func through<Target: RecordKind>(
    _ field: FieldPath<Kind>, _ target: Target.Type, _ next: FieldPath<Target>
  ) -> Self {
    Self(WaitPath(field: Kind.field(field), next: .init(kind: target.key, field: target.field(next))))
  }
}
