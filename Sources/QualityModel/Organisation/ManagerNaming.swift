/// Records who keeps the quality system, with the account by which the program knows them: from then on it can tell who
/// acts.
///
/// Where the file began with people named by their roles, whoever has the role and no account yet becomes this person.
public struct ManagerNaming: UseCase {
  private let name: String
  private let account: String
  private let role: Role
  private let position: String?

  /// - Parameters:
  ///   - name: the person's name
  ///   - account: the name under which the operating system knows the person
  ///   - role: what the person does in the system: quality manager, or director
  ///   - position: the job title, if it is told
  public init(_ name: String, account: String, role: Role = .qualityManager, position: String? = nil) {
    self.name = name
    self.account = account
    self.role = role
    self.position = position
  }

  /// - Returns: the identifier of the person
  public func run(_ work: inout Work) throws -> String {
    if let holder = try holder(work.reader) {
      work.change(holder.content, changes, by: .useCase)
      return holder.id.text
    }
    var person = Record<Person>()
    person.name = name
    person.roles = [role]
    person.account = account.isEmpty ? nil : account
    person.position = position
    return try work.add(person).id.text
  }

  private var changes: [Deed.FieldChange] {
    let fields = Person.fields
    return [.init(fields.name, .text(name))]
      + (account.isEmpty ? [] : [.init(fields.account, .text(account))])
      + (position.map { [.init(fields.position, .text($0))] } ?? [])
  }

  /// The one person who has the role, as long as nobody can be known by an account.
  private func holder(_ reader: any RecordReader) throws -> Record<Person>? {
    guard try WorkspaceOpenness(reader) == .open else { return nil }
    let holders = try reader.records(Person.self).filter { person in
      person.roles.contains(role) && person.account == nil && person.active != false && person.withdrawn == nil
    }
    return holders.count == 1 ? holders[0] : nil
  }
}
