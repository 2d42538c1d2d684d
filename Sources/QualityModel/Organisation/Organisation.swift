/// The provider whose quality system the workspace holds. There is one in a workspace.
public struct Organisation: RecordKind {
  public static let key = "organisation"
  public static let fields = Organisation().named()
  public static let schema = RecordSchema(Organisation.self)
  public static let identity = KindIdentity<Organisation>.single("ORG")
  public static var titleField: FieldPath<Organisation> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["organizacija"]

  public static let rights: KindRights.Of<Organisation> = .table(
    [
      .add(by: [.role(.qualityManager), .role(.director)]),
      .edit(by: [.role(.qualityManager), .role(.director)]),
    ], keeping: [\.sample])

  /// The full official name, as it stands in the public registers.
  public let name = Fields.requiredText()
  /// The organisation's number in the public register, eleven digits; not a personal code.
  public let registrationNumber = Fields.text()
  /// Legal or postal address of the head office, as it should stand in documents.
  public let address = Fields.text()
  /// The language of reports and messages unless another is asked for.
  public let language = Fields.requiredChoice(Language.self, standard: .standard)
  /// The currency of every sum of money in the workspace, `EUR` unless said otherwise.
  public let currency = Fields.text().inForm(.currency)
  /// Why the organisation exists and whom it serves.
  public let mission = Fields.longText()
  /// What top management wants the organisation to become.
  public let vision = Fields.longText()
  /// The principles by which people work here, such as respect and confidentiality.
  public let values = Fields.longText()
  /// What top management commits itself to about quality and its improvement (ISO 9001:2015, 5.2).
  public let qualityPolicy = Fields.longText()
  /// Which services, units and places the quality management system covers (ISO 9001:2015, 4.3).
  public let scope = Fields.longText()
  /// Requirements of the standard that do not apply, each with its justification.
  public let exclusions = Fields.longText()
  /// Certificates and labels held, with number and last valid day, separated by semicolons.
  public let certificates = Fields.textList()
  /// The last day that was played, which is today in sample data; empty for a real organisation.
  public let sample = Fields.day()

  /// A language of reports and messages.
  public typealias Language = QualityModel.Language
}
