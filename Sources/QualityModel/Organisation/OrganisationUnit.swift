/// A part of the organisation: an office, department, institution or group.
public struct OrganisationUnit: RecordKind {
  public static let key = "unit"
  public static let fields = OrganisationUnit().named()
  public static let schema = RecordSchema(OrganisationUnit.self)
  public static let identity = KindIdentity<OrganisationUnit>.counted(prefix: "U", digits: 2)
  public static var titleField: PartialKeyPath<OrganisationUnit> { \.name }
  public static var personField: PartialKeyPath<OrganisationUnit>? { \.head }
  public static let area = KindArea.organisation
  public static let aliases = ["nodala", "strukturvieniba", "vieniba"]
  public static var parentField: PartialKeyPath<OrganisationUnit>? { \.parent }

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
