/// An account says who acts: whoever could move it could sign as another one.
extension Person {
  /// The account of somebody who leads is changed by themself, or by the director: in person, or by an order with number
  /// and day that is new. Where none was recorded anybody may record it who keeps the people; see ``AccountHistory``.
  static let accountIsMovedByOrder = StepRule.Of<Person>.rule("person.account-by-order") { context in
    let (old, new) = (context.old, context.record)
    guard old.account != nil, old.account != new.account, try leads(old, context.reader) else { return nil }
    if isOwnAct(context) || isOrderedAnew(old, new) { return nil }
    return .init(["person": .person(old.id.text), "account": .text(new.account ?? "–")])
  }

  /// Nobody who leads shares an account: who acts could not be told.
  static let accountIsNotTaken = StepRule.Of<Person>.rule("person.account-taken") { context in
    let person = context.record
    guard let account = changedAccount(context) else { return nil }
    let others = try context.reader.records(Person.self, where: .equals(\.account, account))
      .filter { $0.id != person.id && $0.active != false }
    for other in others where try leads(other, context.reader) || leads(person, context.reader) {
      return .init(["account": .text(account), "other": .person(other.id.text)])
    }
    return nil
  }

  /// Nobody gives an account of their own to another person, by whom they would act from then on.
  static let accountIsNotOwn = StepRule.Of<Person>.rule("person.account-own") { context in
    guard let account = changedAccount(context) else { return nil }
    for own in Set([context.actor.id, context.actor.hand?.id ?? ""]) where own != context.record.id.text && own != "" {
      guard try AccountHistory(of: own, context.reader).hasBorne(account) else { continue }
      return .init(["account": .text(account), "own": .person(own)])
    }
    return nil
  }

  /// Whether a person leads the system, ever led it, or is appointed to.
  static func leads(_ person: Record<Person>, _ reader: any RecordReader) throws -> Bool {
    let roles: [Role] = [.qualityManager, .director]
    if !Set(roles).isDisjoint(with: person.roles) { return true }
    guard !person.id.text.isEmpty else { return false }
    let functions = roles.compactMap(\.function)
    let isAppointed = try reader.has(
      Appointment.self, where: .all([.equals(\.person, person.id), .isIn(\.role, functions)]))
    return try isAppointed || AccountHistory(of: person.id.text, reader).hasLed
  }

  /// The account that is written, if it is another one than before.
  private static func changedAccount(_ context: StepContext.Of<Person>) -> String? {
    let before = context.event == WriteRight.Deed.edit.rawValue ? context.old.account : nil
    return context.record.account == before ? nil : context.record.account
  }

  /// Whether the person does it in person, or the director does it in person for another one.
  private static func isOwnAct(_ context: StepContext.Of<Person>) -> Bool {
    guard context.actor.hand == nil else { return false }
    return context.actor.id == context.old.id.text
      || context.actor.has(.director) && !context.old.roles.contains(.director)
  }

  private static func isOrderedAnew(_ old: Record<Person>, _ new: Record<Person>) -> Bool {
    guard new.order != nil, new.orderedOn != nil else { return false }
    return new.order != old.order || new.orderedOn != old.orderedOn
  }
}
