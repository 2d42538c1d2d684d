extension Appointment {
  /// Appointments are recorded by the director and the quality manager; nobody appoints themself, and nobody ends or
  /// changes their own appointment.
  public static let rights: KindRights.Of<Appointment> = .table([
    .add(by: keepers, isReserved: true, if: [isNotOwn, isByAct]),
    .edit(end, by: keepers, isReserved: true, if: [isNotOwn]),
    .edit(by: keepers, needsReason: true, isReserved: true, if: [isNotOwn, isByAct]),
    .withdraw(by: keepers, isReserved: true, if: [isNotOwn]),
    .takeOver(by: keepers, if: [isNotOwn, isByAct]),
  ])

  private static let keepers: [StepPerformer.Of<Appointment>] = [
    .role(.director), .role(.qualityManager), lastLeaders,
  ]
  private static let end = FieldGroup.Of<Appointment>.group("end", [\.until])

  /// Where the terms of all who led have ended, the last of them record who comes after.
  private static let lastLeaders = StepPerformer.Of<Appointment>.found("lastLeaders") { context in
    let leads: [Role] = [.director, .qualityManager]
    guard try leads.allSatisfy({ try context.people.holders(of: $0).isEmpty }) else { return [] }
    let people = try context.reader.records(Person.self, where: .any(leads.map { .contains(\.roles, $0) }))
    return people.filter { $0.active != false }.map(\.id.text)
  }

  /// Neither whoever acts nor whoever types it is appointed by it.
  private static let isNotOwn = StepRule.Of<Appointment>.rule("appointment.not-own") { context in
    let persons = [context.old.person.text, context.record.person.text]
    let own = persons.first { context.actor.isBehind($0) }
    return own.map { .init(["person": .person($0)]) }
  }

  /// The director is appointed by the municipality's decision; the others by the director, or by an order of the
  /// director.
  private static let isByAct = StepRule.Of<Appointment>.rule("appointment.act") { context in
    let appointment = context.record
    if appointment.act != nil, appointment.actOn != nil { return nil }
    if appointment.role != .director, context.actor.has(.director), context.actor.hand == nil { return nil }
    return .init([
      "person": .person(appointment.person.text), "role": .text(appointment.role.rawValue),
      "function": .choice(appointment.role.rawValue, field: "role", of: Appointment.key),
    ])
  }
}
