import QualityModel
import QualityStore

/// Finds out who acts. Nobody acts unnamed.
struct Acting {
  let reader: WorkspaceReader

  /// The identifier of the acting person, or the name of the account where the workspace knows no person for it.
  /// - Throws: `acting.unknown` if a person was named whom the workspace does not know; `acting.nobody` without any
  ///   name
  func name(asked: String?, account: String) throws -> String {
    if let asked {
      if try reader.record(Person.self, id: asked) != nil { return asked }
      let hasPersons = try !reader.records(Person.self, limit: 1).isEmpty
      guard !hasPersons, FieldKind.isIdentifier(asked) else {
        throw Refusal(.rule, "acting.unknown", ["person": asked])
      }
      return asked
    }
    guard !account.isEmpty else { throw Refusal(.usage, "acting.nobody") }
    let person = try reader.records(Person.self, where: .equals("account", .text(account)), limit: 1).first
    return person?.id.text ?? account
  }

  /// The acting person, who must have one of the roles.
  /// - Throws: `acting.role`, naming who could do it
  func person(_ actor: Actor, with roles: [Person.Role], for step: String) throws -> Record<Person> {
    if let person = try reader.record(Person.self, id: actor.name), !Set(person.roles).isDisjoint(with: roles) {
      return person
    }
    let able = try reader.records(Person.self, where: .any(roles.map { .contains("roles", $0.rawValue) }), limit: 5)
    let names = able.map { "\($0.id.text) \($0.name)" }.joined(separator: ", ")
    throw Refusal(.rule, "acting.role", ["person": actor.name, "step": step, "able": names.isEmpty ? "–" : names])
  }
}
