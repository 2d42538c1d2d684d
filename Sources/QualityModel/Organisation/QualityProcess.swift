/// A process of the organisation (ISO 9001:2015, 4.4).
public struct QualityProcess: RecordKind {
  public static let key = "process"
  public static let fields = QualityProcess().named()
  public static let schema = RecordSchema(QualityProcess.self)
  public static let identity = KindIdentity<QualityProcess>.counted(prefix: "P", digits: 2)
  public static var titleField: PartialKeyPath<QualityProcess> { \.name }
  public static var personField: PartialKeyPath<QualityProcess>? { \.owner }
  public static let area = KindArea.organisation
  public static var next: NextCommand.Of<QualityProcess>? { .command("process-report add --process") }

  public let name = Fields.requiredText()
  public let kind = Fields.requiredChoice(Kind.self, standard: .core)
  public let owner = Fields.reference(to: Person.self)
  public let units = Fields.references(to: OrganisationUnit.self)
  public let purpose = Fields.longText()
  public let inputs = Fields.textList()
  public let outputs = Fields.textList()
  public let suppliers = Fields.textList()
  public let customers = Fields.textList()
  public let steps = Fields.textList()
  public let resources = Fields.longText()
  public let criteria = Fields.criteria()
  public let previous = Fields.references(to: QualityProcess.self)
  public let next = Fields.references(to: QualityProcess.self)

  /// Core processes serve clients, management processes steer, support processes help both.
  public enum Kind: String, Choice {
    case core, management, support
  }
}
