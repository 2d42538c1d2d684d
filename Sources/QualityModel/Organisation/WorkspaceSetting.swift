/// A value of the rules that the organisation may change, such as the days until a major nonconformity is due.
public struct WorkspaceSetting: RecordKind {
  public static let key = "setting"
  public static let fields = WorkspaceSetting()
  public static let schema = RecordSchema(
    fields, id: .natural(["name"]), title: "name")

  /// The short name, such as `due.major`, from the list of settings.
  public let name = Fields.requiredText()
  /// What holds instead of the usual: a number of days or months, a list of days, or yes.
  public let value = Fields.requiredText()
}
