extension Person {
  /// People are kept by the quality manager and the director; nobody gives roles to themself.
  public static let rights: KindRights.Of<Person> = .table([
    .add(by: keepers, isReserved: true, if: [rolesAreGiven]),
    .edit(part, by: keepers, isReserved: true, if: [rolesAreGiven]),
    .edit(by: keepers),
    .withdraw(by: keepers, isReserved: true),
  ])

  private static let keepers: [StepPerformer.Of<Person>] = [.role(.qualityManager), .role(.director)]
  private static let part = FieldGroup.Of<Person>.group("part", [\.roles, \.account, \.active])

  /// Roles are given by others: nobody changes their own.
  private static let rolesAreGiven = StepRule.Of<Person>.rule("person.own-roles") { context in
    let isOwn = context.old.id.text == context.actor.id
    return isOwn && context.old.roles != context.record.roles ? .init() : nil
  }
}
