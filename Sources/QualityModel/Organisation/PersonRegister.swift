/// The people of a workspace, as its records know them.
public struct PersonRegister: People {
  private let reader: any RecordReader

  public init(_ reader: any RecordReader) {
    self.reader = reader
  }

  public func holders(of role: Role) throws -> [String] {
    try reader.records(Person.self, where: .contains(\.roles, role)).filter { $0.active != false }.map(\.id.text)
  }

  public func name(of person: String) throws -> String? { try reader.record(Person.self, id: person)?.name }
}

extension ActingPerson {
  /// - Parameter person: `nil` for an account that the workspace knows no person for
  public init(_ id: String, person: Record<Person>?) {
    self.init(
      id, roles: person?.roles, isActive: person.map { $0.active != false && !$0.content.isWithdrawn } ?? true)
  }

  /// Looks the acting person up.
  public init(_ id: String, in reader: any RecordReader) throws {
    self.init(id, person: try reader.record(Person.self, id: id))
  }
}
