/// Somebody who works in the system, with the roles that decide which steps they may take.
public struct Person: RecordKind {
  public static let key = "person"
  public static let fields = Person()
  public static let schema = RecordSchema(
    fields, aliases: ["employee"], id: .counted(prefix: "E", digits: 3), title: "name")

  public let name = Fields.requiredText()
  public let unit = Fields.reference(to: OrganisationUnit.self)
  public let position = Fields.text()
  public let roles = Fields.choices(Role.self)
  /// The name under which the operating system knows the person.
  public let account = Fields.text()
  public let email = Fields.text()
  public let auditorSince = Fields.day()
  public let active = Fields.boolean()

  /// What a person may do in the quality system.
  public enum Role: String, Choice {
    case qualityManager, director, auditor, owner, employee, reader
  }
}
