/// What people may write outside the steps of lifecycles, by their roles.
///
/// Readers read; employees report and propose; roles and settings are given by the quality manager or the director, as
/// soon as there is one. An account that the workspace knows no person for writes what is not reserved.
public struct WritePermission {
  let actor: ActingPerson
  /// Whether the workspace knows anybody who may give roles.
  let hasManager: Bool

  /// - Parameter hasManager: whether the workspace knows a quality manager or director
  public init(_ actor: ActingPerson, hasManager: Bool) {
    self.actor = actor
    self.hasManager = hasManager
  }

  /// - Throws: `acting.inactive`, `acting.reader`, `acting.employee`, `acting.roles`, `acting.withdraw`
  /// - Parameters:
  ///   - old: the record as it stands; `nil` for a new one
  ///   - isStep: whether it is a step of a lifecycle, which has rules of its own about who may
  public func check(_ old: RecordValue?, _ new: RecordValue, isStep: Bool = false) throws {
    guard actor.isActive else { throw refusal(.actingInactive, new) }
    guard !actor.isReader else { throw refusal(.actingReader, new) }
    if isStep { return }
    let rights = new.schema.rights
    if actor.isEmployee, !isOwn(new, rights), old != nil || !rights.isReported {
      throw refusal(.actingEmployee, new)
    }
    guard hasManager, !actor.has(.qualityManager), !actor.has(.director) else { return }
    if rights.isReserved(old, new) { throw refusal(.actingRoles, new) }
    // What was taken out of use counts nowhere: a way around every step that is still to come.
    if new.isWithdrawn, new.schema.lifecycle != nil { throw refusal(.actingWithdraw, new) }
  }

  /// Made only where it is thrown: the check stands before every row of an import.
  private func refusal(_ identifier: Refusal.ID, _ record: RecordValue) -> Refusal {
    Refusal(
      .rule, identifier, ["person": .person(actor.id), "record": .record(record.id), "kind": .kind(record.schema.key)])
  }

  /// What is the acting person's own may be thought over, such as an assessor's score.
  private func isOwn(_ new: RecordValue, _ rights: KindRights) -> Bool {
    rights.owner.map { new.text($0) == actor.id && !new.isWithdrawn } ?? false
  }
}

extension Refusal.ID {
  static let actingEmployee = Refusal.ID("acting.employee")
  static let actingInactive = Refusal.ID("acting.inactive")
  static let actingReader = Refusal.ID("acting.reader")
  static let actingRoles = Refusal.ID("acting.roles")
  static let actingWithdraw = Refusal.ID("acting.withdraw")
}
