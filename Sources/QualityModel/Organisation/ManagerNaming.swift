/// Records who keeps the quality system, with the account by which the program knows them: from then on it can tell who
/// acts.
public struct ManagerNaming: UseCase {
  private let name: String
  private let account: String

  /// - Parameters:
  ///   - name: the quality manager's name
  ///   - account: the name under which the operating system knows the person
  public init(_ name: String, account: String) {
    self.name = name
    self.account = account
  }

  /// - Returns: the identifier of the person
  public func run(_ work: inout Work) throws -> String {
    var person = Record<Person>()
    person.name = name
    person.roles = [.qualityManager]
    person.account = account.isEmpty ? nil : account
    return try work.add(person).id.text
  }
}
