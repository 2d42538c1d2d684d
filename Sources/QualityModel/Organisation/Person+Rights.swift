extension Person {
  /// People are kept by the quality manager and the director; functions are given by acts of appointment, and nobody
  /// gives roles to themself.
  public static let rights: KindRights.Of<Person> = .table([
    .add(by: keepers, isReserved: true, if: [functionsAreGivenByAct, accountIsNotTaken, accountIsNotOwn]),
    .edit(account, by: keepers, isReserved: true, if: [accountIsMovedByOrder, accountIsNotTaken, accountIsNotOwn]),
    .edit(part, by: keepers, isReserved: true, if: [rolesAreGiven, functionsAreGivenByAct]),
    .edit(by: keepers),
    .withdraw(by: keepers, isReserved: true),
    .takeOver(by: keepers, if: [functionsAreGivenByAct, accountIsNotTaken, accountIsNotOwn]),
  ])

  private static let keepers: [StepPerformer.Of<Person>] = [.role(.qualityManager), .role(.director)]
  private static let part = FieldGroup.Of<Person>.group("part", [\.roles, \.active])
  private static let account = FieldGroup.Of<Person>.group("account", [\.account, \.order, \.orderedOn])

  /// Roles are given by others: nobody changes their own, not through another one either.
  private static let rolesAreGiven = StepRule.Of<Person>.rule("person.own-roles") { context in
    let isOwn = context.actor.isBehind(context.old.id.text)
    return isOwn && context.old.roles != context.record.roles ? .init() : nil
  }

  /// The role of director comes and goes with an appointment; those of quality manager and auditor too, unless the
  /// director gives them in person.
  private static let functionsAreGivenByAct = StepRule.Of<Person>.rule("person.functions-by-act") { context in
    let before = context.event == WriteRight.Deed.edit.rawValue ? context.old.roles : []
    let changed = Set(context.record.roles).symmetricDifference(before)
    for function in Appointment.Function.allCases where changed.contains(function.role) {
      if try isGivenInPerson(function, context) { continue }
      return .init([
        "person": .person(context.record.id.text.isEmpty ? "ID" : context.record.id.text),
        "role": .text(function.rawValue), "function": .choice(function.rawValue, field: "role", of: Appointment.key),
      ])
    }
    return nil
  }

  private static func isGivenInPerson(
    _ function: Appointment.Function, _ context: StepContext.Of<Person>
  ) throws -> Bool {
    guard function != .director, context.actor.has(.director), context.actor.hand == nil else { return false }
    return try !context.reader.has(
      Appointment.self, where: .all([.equals(\.person, context.record.id), .equals(\.role, function)]))
  }
}
