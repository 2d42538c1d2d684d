import QualityModel
import QualityStore

/// Finds out who acts. Nobody acts unnamed.
struct Acting {
  let reader: WorkspaceReader

  /// The identifier of the acting person, or the name of the account where the workspace knows no person for it; and
  /// through whom, if that is somebody else.
  /// - Throws: `acting.unknown` if a person was named whom the workspace does not know; `acting.nobody` without any
  ///   name; `acting.for-other` if the workspace does not permit acting for others
  func actor(asked: String?, account: String) throws -> (name: String, hand: String?) {
    let own = try reader.records(Person.self, where: .equals(\.account, account), limit: 1).first?.id.text
    let name = try name(asked: asked, account: account, own: account.isEmpty ? nil : own)
    guard name != own, name != account else { return (name, nil) }
    // Whose account is known acts for somebody else only where the workspace permits it.
    if let own, !account.isEmpty, try !Settings(reader: reader).allows("acting.for-others") {
      throw Refusal(.rule, "acting.for-other", ["person": name, "own": own])
    }
    return (name, own ?? (account.isEmpty ? nil : account))
  }

  private func name(asked: String?, account: String, own: String?) throws -> String {
    if let asked {
      if try reader.record(Person.self, id: asked) != nil { return asked }
      let hasPersons = try !reader.records(Person.self, limit: 1).isEmpty
      guard !hasPersons, FieldKind.isIdentifier(asked) else {
        throw Refusal(.rule, "acting.unknown", ["person": asked])
      }
      return asked
    }
    guard !account.isEmpty else { throw Refusal(.usage, "acting.nobody") }
    return own ?? account
  }

  /// The acting person, who must have one of the roles.
  /// - Throws: `acting.role`, naming who could do it
  func person(_ actor: Actor, with roles: [Person.Role], for step: String) throws -> Record<Person> {
    if let person = try reader.record(Person.self, id: actor.name), !Set(person.roles).isDisjoint(with: roles) {
      return person
    }
    let able = try reader.records(Person.self, where: .any(roles.map { .contains(\.roles, $0) }), limit: 5)
    let names = able.map { "\($0.id.text) \($0.name)" }.joined(separator: ", ")
    throw Refusal(.rule, "acting.role", ["person": actor.name, "step": step, "able": names.isEmpty ? "–" : names])
  }
}
