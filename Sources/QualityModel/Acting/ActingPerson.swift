/// Who acts: a person of the workspace, or an account that no person is recorded for.
public struct ActingPerson: Sendable {
  /// The identifier of the person, or the name of the account.
  public let id: String
  /// The person; `nil` for an account that the workspace knows no person for.
  public let person: Record<Person>?

  /// - Parameter person: `nil` for an account that the workspace knows no person for
  public init(_ id: String, person: Record<Person>?) {
    self.id = id
    self.person = person
  }

  /// Looks the acting person up.
  public init(_ id: String, in reader: any RecordReader) throws {
    self.init(id, person: try reader.record(Person.self, id: id))
  }

  /// Whether the person has a role; who has left has none any more.
  public func has(_ role: Person.Role) -> Bool {
    guard let person, isActive else { return false }
    return person.roles.contains(role)
  }

  /// Whether the person still works here and is not taken out of use.
  var isActive: Bool {
    guard let person else { return true }
    return person.active != false && !person.content.isWithdrawn
  }

  /// Whether the person may do nothing but read.
  var isReader: Bool { person.map { !$0.roles.isEmpty && $0.roles.allSatisfy { $0 == .reader } } ?? false }

  /// Whether the person reports and proposes, and has no other part in the system.
  var isEmployee: Bool {
    guard let person else { return false }
    return !person.roles.isEmpty && person.roles.allSatisfy { $0 == .employee || $0 == .reader } && !isReader
  }
}
