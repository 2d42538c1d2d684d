/// The management review of a year (ISO 9001:2015, 9.3).
public struct Review: SignedKind {
  public static let key = "review"
  public static let fields = Review().named()
  public static let schema = RecordSchema(Review.self)
  public static let identity = KindIdentity<Review>.year(prefix: "MR", yearOf: \.year)
  public static var titleField: FieldPath<Review> { \.year }
  public static var personField: FieldPath<Review>? { \.preparedBy }
  public static let area = KindArea.assessment
  public static let aliases = ["parskats", "vadibas-parskats"]
  public static var dayField: FieldPath<Review>? { \.year }
  public static var next: NextCommand.Of<Review>? { .command("conclusion add --review") }
  public static var waits: [WaitRule.Of<Review>] {
    [
      .wait(
        "prepare", .afterYear(\.year, .review), while: .isIn(\.state, [.draft]), for: [.field(\.preparedBy)],
        steps: ["": "review build {year}"]),
      // Only the director can sign.
      .wait(
        "sign", .afterYear(\.year, .review), while: .isIn(\.state, [.prepared, .decided]), for: [],
        else: [.director], steps: ["": "review sign {year}"]),
    ]
  }

  /// The year that is looked back on, not the one in which the meeting is held.
  public let year = Fields.requiredYear()
  /// The edition of ISO 9001 whose list of inputs is followed.
  public let standard = Fields.choice(Standard.self)
  /// Who ended the conclusions and may not sign; set by the step `prepare` unless told.
  public let preparedBy = Fields.reference(to: Person.self)
  /// Day on which management met.
  public let held = Fields.day()
  /// Who took part, best by position, separated by semicolons.
  public let participants = Fields.textList()
  /// Whether the quality management system still suits what the organisation is for; told with the step `conclude`.
  public let suitable = Fields.boolean()
  /// Whether it is enough for what is asked of it; told with the step `conclude`.
  public let adequate = Fields.boolean()
  /// Whether it reaches what it is meant to reach; told with the step `conclude`.
  public let effective = Fields.boolean()
  /// The conclusion on the system as a whole (ISO 9001:2015, 9.3.1); told with the step `conclude`.
  public let overall = Fields.longText()
  /// How far it has come from draft to signature; changed only by steps.
  public let state = Fields.choice(State.self)
  /// The director who takes responsibility for it; set by the step `sign`.
  public let signedBy = Fields.reference(to: Person.self)
  /// Day from which the review no longer changes; set by the step `sign`.
  public let signedOn = Fields.day()
  /// The SHA-256 of the signed document.
  public let fingerprint = Fields.digest()
  /// Its running number, from 1; raised by the step `revise`.
  public let edition = Fields.integer(1...99)
  /// Why a signed review had to be taken up again; set by the step `revise`.
  public let editionReason = Fields.longText()
  /// Who entered the signature from a signed original; set by the step `sign`.
  public let enteredBy = Fields.reference(to: Person.self)
  /// Registration number of the original, where it was signed outside the program; told with the step `sign`.
  public let original = Fields.text()
  /// Day on which the original was registered; told with the step `sign`.
  public let originalOn = Fields.day()
  /// SHA-256 of the original, where it is electronic; told with the step `sign`.
  public let originalDigest = Fields.digest()
  /// Yes where the program could not tell who acted on the day of the signature; set by the step `sign`.
  public let believed = Fields.boolean()

  /// The edition of the standard whose list of inputs the review follows.
  public enum Standard: String, Choice {
    case iso2015 = "iso-9001-2015"
    case iso2008 = "iso-9001-2008"
  }

  /// Where the review stands.
  public enum State: String, Choice {
    case draft, prepared, decided, signed
  }
}
