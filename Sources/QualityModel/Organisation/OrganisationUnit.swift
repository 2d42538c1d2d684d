/// A part of the organisation: an office, department, institution or group.
public struct OrganisationUnit: RecordKind {
  public static let key = "unit"
  public static let fields = OrganisationUnit()
  public static let schema = RecordSchema(
    fields, id: .counted(prefix: "U", digits: 2), title: "name", parent: "parent")

  public let name = Fields.requiredText()
  public let parent = Fields.reference(to: OrganisationUnit.self)
  public let head = Fields.reference(to: Person.self)
  public let kind = Fields.choice(Kind.self)
  public let headcount = Fields.integer()

  /// What sort of part it is.
  public enum Kind: String, Choice {
    case office, department, institution, group
  }
}
