/// What people may write of a kind outside the steps of its lifecycle.
public struct KindRights: Sendable {
  /// Whether employees report, propose or answer by it: they may add records, but change none.
  public let isReported: Bool
  /// The field that names the person whose own record it is; whoever that is may write it again.
  public let owner: RecordField?
  /// Whether what changes is reserved to those who give roles and rules.
  let isReserved: @Sendable (_ old: RecordValue?, _ new: RecordValue) -> Bool

  /// What a kind says of its rights.
  public typealias Of<Kind: RecordKind> = Typed<Kind, KindRights>
}

extension Typed where Kind: RecordKind, Subject == KindRights {
  /// Whoever takes part in the system writes it; employees do not.
  public static var standard: Self { .rights() }

  /// Employees may report by it.
  static func reported(own owner: FieldPath<Kind>? = nil) -> Self { .rights(isReported: true, owner: owner) }

  /// Only those who give roles and rules write it, or those changes of it that the closure names.
  static func reserved(
    where isReserved: @escaping @Sendable (_ old: Record<Kind>?, _ new: Record<Kind>) -> Bool = { _, _ in true }
  ) -> Self {
    .rights(reserved: isReserved)
  }

  private static func rights(
    isReported: Bool = false, owner: FieldPath<Kind>? = nil,
    reserved isReserved: @escaping @Sendable (Record<Kind>?, Record<Kind>) -> Bool = { _, _ in false }
  ) -> Self {
    Self(
      KindRights(isReported: isReported, owner: owner.map(Kind.field)) { old, new in
        guard let new = Record<Kind>(new) else { return false }
        return isReserved(old.flatMap { Record<Kind>($0) }, new)
      })
  }
}
