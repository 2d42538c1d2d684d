/// A value of the rules that the organisation may change, such as the days until a major nonconformity is due.
public struct WorkspaceSetting: RecordKind {
  public static let key = "setting"
  public static let fields = WorkspaceSetting().named()
  public static let schema = RecordSchema(WorkspaceSetting.self)
  public static let identity = KindIdentity<WorkspaceSetting>.natural([\.name])
  public static var titleField: FieldPath<WorkspaceSetting> { \.name }
  public static let area = KindArea.organisation
  public static let aliases = ["iestatijums"]

  /// The short name, such as `due.major`, from the list of settings.
  public let name = Fields.requiredText().steering()
  /// What holds instead of the usual: a number of days or months, a list of days, or yes.
  public let value = Fields.requiredText().steering()
  /// Number of the director's order, where the quality manager records a value that loosens a rule.
  public let order = Fields.text().steering()
  /// Day of that order.
  public let orderedOn = Fields.day()
}
