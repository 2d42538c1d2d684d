/// A controlled document, one version of it (ISO 9001:2015, 7.5).
public struct Document: SignedKind {
  public static let key = "document"
  public static let fields = Document().named()
  public static let schema = RecordSchema(Document.self)
  public static let identity = KindIdentity<Document>.counted(prefix: "D", digits: 3)
  public static var titleField: FieldPath<Document> { \.title }
  public static var personField: FieldPath<Document>? { \.owner }
  public static let area = KindArea.documents
  public static let aliases = ["doc", "dokuments"]
  public static var dayField: FieldPath<Document>? { \.inForceFrom }
  public static var paperField: FieldPath<Document>? { \.order }
  public static var evidentStates: [EvidentState.Of<Document>] {
    [.state(.inForce, when: { $0.order != nil && $0.approvedOn != nil && $0.inForceFrom != nil })]
  }
  public static var waits: [WaitRule.Of<Document>] {
    [
      .main(
        "review", .due(\.reviewDue, while: \.state, in: [Document.State.approved, .inForce]),
        owing: .isIn(\.state, [.inForce]), for: [.field(\.owner)],
        units: [.through(\.owner, \.unit)],
        processes: [.field(\.processes)], steps: ["": "document confirm"])
    ]
  }

  /// What it is called, without number and version.
  public let title = Fields.requiredText()
  /// What sort of document it is; external ones come from outside, such as laws.
  public let kind = Fields.choice(Kind.self)
  /// The number under which the organisation files it.
  public let number = Fields.text()
  /// Which version it is, such as 2.0; each has a record of its own.
  public let version = Fields.requiredText()
  /// Who wrote this version; may not approve it.
  public let author = Fields.reference(to: Person.self)
  /// Who keeps the document current and looks at it again by the review day.
  public let owner = Fields.reference(to: Person.self)
  /// The director who let the version pass; set by the step `approve`.
  public let approvedBy = Fields.reference(to: Person.self)
  /// Day from which the version no longer changes; set by the step `approve`.
  public let approvedOn = Fields.day()
  /// Number of the order by which the version was approved, with its date where the day of approval does not say it.
  public let order = Fields.text()
  /// First day on which the version holds; the day of the step `enforce` unless another is told.
  public let inForceFrom = Fields.day()
  /// Day by which to see whether it still fits; usually a year after it came into force.
  public let reviewDue = Fields.day()
  /// How far the version has come from draft to withdrawal; changed only by steps.
  public let state = Fields.choice(State.self)
  /// The version that this one replaces once it is in force.
  public let replaces = Fields.reference(to: Document.self)
  /// The processes in which the document is used.
  public let processes = Fields.references(to: QualityProcess.self)
  /// What the document is evidence for, as `catalogue:number`, separated by semicolons.
  public let criteria = Fields.criteria()
  /// Where the valid copy is kept: folder, file or link.
  public let location = Fields.text()
  /// SHA-256 of the file, by which it is seen whether the file was changed.
  public let fingerprint = Fields.digest()
  /// How long it is kept after it ceases to hold, such as `10 years`.
  public let retention = Fields.text()
  /// Why the version holds from a day before it was approved; told with the day from which it holds.
  public let retroactiveReason = Fields.longText()
  /// Who entered the signature from a signed original; set by the step `approve`.
  public let enteredBy = Fields.reference(to: Person.self)
  /// Registration number of the original, where it was signed outside the program; told with the step `approve`.
  public let original = Fields.text()
  /// Day on which the original was registered; told with the step `approve`.
  public let originalOn = Fields.day()
  /// SHA-256 of the original, where it is electronic; told with the step `approve`.
  public let originalDigest = Fields.digest()
  /// Yes where the program could not tell who acted on the day of the signature; set by the step `approve`.
  public let believed = Fields.boolean()

  /// What sort of document it is.
  public enum Kind: String, Choice {
    case policy, manual, bylaw, procedure, instruction, form, jobDescription, order, external
  }

  /// Where the version stands.
  public enum State: String, Choice {
    case draft, inReview, approved, inForce, superseded, withdrawn
  }
}

extension Record<Document> {
  /// Whether the version was approved outside the program: an order says so, and nobody approved it here.
  package var isApprovedElsewhere: Bool {
    let isApproved = ![.draft, .inReview].contains(self.state ?? .draft)
    return isApproved && self.order != nil && self.approvedBy == nil
  }

  /// Whether the version holds from a day before it was approved.
  package var isRetroactive: Bool {
    guard let from = self.inForceFrom, let approved = self.approvedOn else { return false }
    return from < approved
  }
}
