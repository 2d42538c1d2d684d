import QualityModel

/// Understands whose waiting things are meant: `--person`, `--unit`, `--process`, each by identifier or by name.
struct WaitOptions {
  let session: Session
  let reader: any RecordSource

  static let options: [OptionDescription] = [
    .value("--person", "PERSON", .record), .value("--unit", "UNIT", .record), .value("--process", "PROCESS", .record),
  ]

  /// A question for what the options leave, with the days reckoned by the organisation's settings.
  func query(_ invocation: Invocation) throws -> WaitQuery {
    var query = WaitQuery(numbers: try Settings(reader: reader).numbers(RuleSetting.all))
    let told = query.number(of: .tellDirector)
    query.person = try id("--person", like: Action.fields.responsible, invocation).map { try person($0, told: told) }
    query.units = try id("--unit", like: Nonconformity.fields.unit, invocation).map(unitsBelow)
    query.process = try id("--process", like: Nonconformity.fields.process, invocation)
    return query
  }

  /// The record that an option names, found as the value of a field would be.
  private func id(_ option: String, like field: RecordField, _ invocation: Invocation) throws -> String? {
    guard let text = invocation.value(option) else { return nil }
    do {
      return try ReferenceResolver(reader).value(of: text, for: field)?.text
    } catch is FieldProblem {
      let kind = field.kind.referredKind ?? ""
      throw Refusal(
        .usage, .usageNotFound, ["option": .text(option), "value": .text(text), "command": .command(kind)])
    }
  }

  /// - Parameter days: how many days late something is told to the director
  private func person(_ id: String, told days: Int) throws -> WaitQuery.Addressee {
    let person = try reader.record(Person.self, id: id)
    let roles = try person.map { try Appointments(reader).roles(of: $0, on: session.today) }
    let isTold = roles?.contains(.director) ?? false
    return WaitQuery.Addressee(
      id: id, roles: roles ?? [], toldUntil: isTold ? session.today.adding(days: -days) : nil)
  }

  /// A unit and all that stand under it.
  private func unitsBelow(_ id: String) throws -> [String] {
    let children = Dictionary(grouping: try reader.records(OrganisationUnit.self)) { $0.parent?.text ?? "" }
    var (found, next) = ([id], [id])
    while let unit = next.popLast() {
      let below = (children[unit] ?? []).map(\.id.text).filter { !found.contains($0) }
      found += below
      next += below
    }
    return found
  }
}

extension Refusal.ID {
  static let usageNotFound = Refusal.ID("usage.not-found")
}
