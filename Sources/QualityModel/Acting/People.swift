/// What rules ask about people; the register of people answers.
public protocol People {
  /// The identifiers of those who have a role and still work here.
  func holders(of role: Role) throws -> [String]
  /// The name of a person; `nil` if nobody bears the identifier.
  func name(of person: String) throws -> String?
}
