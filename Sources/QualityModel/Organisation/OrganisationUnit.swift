/// A part of the organisation: an office, department, institution or group.
public struct OrganisationUnit: RecordKind {
  public static let key = "unit"
  public static let fields = OrganisationUnit().named()
  public static let schema = RecordSchema(OrganisationUnit.self)
  public static let identity = KindIdentity<OrganisationUnit>.counted(prefix: "U", digits: 2)
  public static var titleField: FieldPath<OrganisationUnit> { \.name }
  public static var personField: FieldPath<OrganisationUnit>? { \.head }
  public static let area = KindArea.organisation
  public static let aliases = ["nodala", "strukturvieniba", "vieniba"]
  public static var parentField: FieldPath<OrganisationUnit>? { \.parent }

  /// What the part is called in the organisation's structure.
  public let name = Fields.requiredName()
  /// The unit directly above; empty for those at the top.
  public let parent = Fields.reference(to: OrganisationUnit.self)
  /// Who leads the unit and may take steps on its nonconformities, feedback and inspections.
  public let head = Fields.reference(to: Person.self)
  /// Whether it is an office, a department, an institution or a group.
  public let kind = Fields.choice(Kind.self)
  /// How many people work in the unit; people, not full-time posts.
  public let headcount = Fields.integer().counted(in: .people)

  /// What sort of part it is.
  public enum Kind: String, Choice {
    case office, department, institution, group
  }
}
