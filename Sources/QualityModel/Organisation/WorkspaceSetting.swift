/// A value of the rules that the organisation may change, such as the days until a major nonconformity is due.
public struct WorkspaceSetting: RecordKind {
  public static let key = "setting"
  public static let fields = WorkspaceSetting()
  public static let schema = RecordSchema(
    fields, id: .natural(["name"]), title: "name")

  public let name = Fields.requiredText()
  public let value = Fields.requiredText()
}
