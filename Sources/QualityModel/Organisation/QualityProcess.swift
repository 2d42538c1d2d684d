/// A process of the organisation (ISO 9001:2015, 4.4).
public struct QualityProcess: RecordKind {
  public static let key = "process"
  public static let fields = QualityProcess().named()
  public static let schema = RecordSchema(QualityProcess.self)
  public static let identity = KindIdentity<QualityProcess>.counted(prefix: "P", digits: 2)
  public static var titleField: FieldPath<QualityProcess> { \.name }
  public static var personField: FieldPath<QualityProcess>? { \.owner }
  public static let area = KindArea.organisation
  public static var next: NextCommand.Of<QualityProcess>? { .command("process-report add --process") }

  /// What is done, as the process map calls it, such as `Home care`.
  public let name = Fields.requiredName()
  /// Core processes serve clients, management processes steer, support processes help both.
  public let kind = Fields.requiredChoice(Kind.self, standard: .core)
  /// Who answers for the process and its results; may not audit it.
  public let owner = Fields.reference(to: Person.self)
  /// The units that carry the process out.
  public let units = Fields.references(to: OrganisationUnit.self)
  /// What the process is there for and whose need it meets.
  public let purpose = Fields.longText()
  /// What is needed for it to begin, such as an application, separated by semicolons.
  public let inputs = Fields.textList()
  /// What it delivers, such as a decision or care given, separated by semicolons.
  public let outputs = Fields.textList()
  /// Who provides the inputs, inside or outside the organisation, separated by semicolons.
  public let suppliers = Fields.textList()
  /// Who receives the outputs, inside or outside the organisation, separated by semicolons.
  public let customers = Fields.textList()
  /// The main activities in their order, separated by semicolons.
  public let steps = Fields.textList()
  /// People, premises, equipment and knowledge that it needs.
  public let resources = Fields.longText()
  /// What the process answers for, as `catalogue:number`, separated by semicolons.
  public let criteria = Fields.criteria()
  /// Processes whose outputs this one takes over.
  public let previous = Fields.references(to: QualityProcess.self)
  /// Processes that take over the outputs of this one.
  public let next = Fields.references(to: QualityProcess.self)

  /// Core processes serve clients, management processes steer, support processes help both.
  public enum Kind: String, Choice {
    case core, management, support
  }
}
