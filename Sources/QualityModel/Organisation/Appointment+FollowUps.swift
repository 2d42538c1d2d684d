extension Appointment {
  /// An appointment gives the role, and takes it away when it has ended, by whatever way it is written.
  public static let followUps: [FollowUp.Of<Appointment>] = [
    .rule(always: true) { appointment, work in
      let before = try work.reader.record(appointment.id)
      var persons = [appointment.person]
      if let person = before?.person, person != appointment.person { persons.append(person) }
      for person in persons { try giveRoles(to: person, by: appointment, before, &work) }
      return nil
    }
  ]

  private static func giveRoles(
    to person: RecordID<Person>, by changed: Record<Appointment>, _ before: Record<Appointment>?, _ work: inout Work
  ) throws {
    guard let record = try work.reader.record(person), !record.content.isWithdrawn else { return }
    var all = try work.reader.records(Appointment.self, where: .equals(\.person, person)).filter { $0.id != changed.id }
    if changed.person == person, changed.withdrawn == nil { all.append(changed) }
    let touched = Set([changed.role.role] + [before?.role.role].compactMap { $0 })
    let today = work.today
    let given = Set(all.filter { $0.until.map { today <= $0 } ?? true }.map(\.role.role))
    let roles =
      record.roles.filter { !touched.contains($0) || given.contains($0) }
      + Role.allCases.filter { given.contains($0) && !record.roles.contains($0) }
    guard roles != record.roles else { return }
    work.set(\.roles, of: person, to: roles, by: .useCase)
  }
}
