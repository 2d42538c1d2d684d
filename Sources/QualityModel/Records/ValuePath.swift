/// A field of a kind with the type of its value, named by key path; see ``FieldPath``.
///
/// ```swift
/// let due: ValuePath<Nonconformity, Day?> = \.due
/// ```
public typealias ValuePath<Kind, Value: Sendable> = @Sendable (Kind) -> Field<Value>
