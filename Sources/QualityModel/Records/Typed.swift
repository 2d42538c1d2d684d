/// Something said of the records of one kind, in which fields are named by key path: a condition, a step, a term.
///
/// A field of another kind does not compile, and a mistyped one neither; what is said is kept without the kind, so that
/// everything that treats all kinds alike can work with it.
///
/// ```swift
/// let isOpen: Condition.Of<Nonconformity> = .isIn(\.state, Nonconformity.State.open)
/// isOpen.value        // the Condition
/// ```
///
/// The kind is not required to be a ``RecordKind`` here, for the reason that ``RecordID`` gives; what is said can only be
/// made for one.
public struct Typed<Kind, Subject> {
  /// What is said, without the kind.
  public let value: Subject

  init(_ value: Subject) {
    self.value = value
  }
}

extension Typed: Sendable where Subject: Sendable {}
extension Typed: Equatable where Subject: Equatable {}
extension Typed: Hashable where Subject: Hashable {}
