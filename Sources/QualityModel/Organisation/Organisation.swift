/// The provider whose quality system the workspace holds. There is one in a workspace.
public struct Organisation: RecordKind {
  public static let key = "organisation"
  public static let fields = Organisation()
  public static let schema = RecordSchema(
    fields, id: .single("ORG"), title: "name")

  public let name = Fields.requiredText()
  public let registrationNumber = Fields.text()
  public let address = Fields.text()
  public let language = Fields.requiredChoice(Language.self, standard: .standard)
  /// The currency of every sum of money in the workspace, `EUR` unless said otherwise.
  public let currency = Fields.text()
  public let mission = Fields.longText()
  public let vision = Fields.longText()
  public let values = Fields.longText()
  public let qualityPolicy = Fields.longText()
  public let scope = Fields.longText()
  public let exclusions = Fields.longText()
  public let certificates = Fields.textList()

  /// A language of reports and messages.
  public typealias Language = QualityModel.Language
}
