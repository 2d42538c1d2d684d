/// A controlled document, one version of it (ISO 9001:2015, 7.5).
public struct Document: StatefulKind {
  public static let key = "document"
  public static let fields = Document().named()
  public static let schema = RecordSchema(Document.self)
  public static let identity = KindIdentity<Document>.counted(prefix: "D", digits: 3)
  public static var titleField: PartialKeyPath<Document> { \.title }
  public static var personField: PartialKeyPath<Document>? { \.owner }
  public static let area = KindArea.documents
  public static let aliases = ["doc", "dokuments"]
  public static var dayField: PartialKeyPath<Document>? { \.inForceFrom }
  public static var waits: [WaitRule.Of<Document>] {
    [
      .main(
        "review", .due(\.reviewDue, while: \.state, in: [Document.State.approved, .inForce]), for: [.field(\.owner)],
        units: [.through(\.owner, \.unit)],
        processes: [.field(\.processes)], steps: ["": "document confirm"])
    ]
  }

  public let title = Fields.requiredText()
  public let kind = Fields.choice(Kind.self)
  public let number = Fields.text()
  public let version = Fields.requiredText()
  public let author = Fields.reference(to: Person.self)
  public let owner = Fields.reference(to: Person.self)
  public let approvedBy = Fields.reference(to: Person.self)
  public let approvedOn = Fields.day()
  public let order = Fields.text()
  public let inForceFrom = Fields.day()
  public let reviewDue = Fields.day()
  public let state = Fields.choice(State.self)
  /// The version that this one replaces once it is in force.
  public let replaces = Fields.reference(to: Document.self)
  public let processes = Fields.references(to: QualityProcess.self)
  public let criteria = Fields.criteria()
  public let location = Fields.text()
  public let fingerprint = Fields.text()
  public let retention = Fields.text()

  /// What sort of document it is.
  public enum Kind: String, Choice {
    case policy, manual, bylaw, procedure, instruction, form, jobDescription, order, external
  }

  /// Where the version stands.
  public enum State: String, Choice {
    case draft, inReview, approved, inForce, superseded, withdrawn
  }
}
