/// A field of a kind, named by key path: `\.title` where the kind is known.
///
/// It is a function, so that a literal key path costs as much as reading a property; an object for each key path would
/// cost a hundred times that, and a program makes hundreds of them before it has read its first record.
///
/// ```swift
/// let title: FieldPath<Nonconformity> = \.title
/// ```
public typealias FieldPath<Kind> = @Sendable (Kind) -> RecordField
