/// A self-assessment against a catalogue of criteria: by a group, each alone and then together, or of one service by
/// whoever checks it.
public struct Assessment: SignedKind {
  public static let key = "assessment"
  public static let fields = Assessment().named()
  public static let schema = RecordSchema(Assessment.self)
  public static let identity = KindIdentity<Assessment>.yearly(prefix: "SA", yearOf: \.year, digits: 2)
  public static var titleField: FieldPath<Assessment> { \.catalogue }
  public static var personField: FieldPath<Assessment>? { \.leader }
  public static let area = KindArea.assessment
  public static let aliases = ["pasnovertejums"]
  public static var dayField: FieldPath<Assessment>? { \.year }
  public static var daysInOrder: [(earlier: FieldPath<Assessment>, later: FieldPath<Assessment>)] {
    [
      (\.startedOn, \.reportedOn), (\.reportedOn, \.approvedOn), (\.approvedOn, \.certifiedOn),
      (\.certifiedOn, \.certifiedUntil),
    ]
  }
  public static var next: NextCommand.Of<Assessment>? { .command("score add --assessment") }
  public static let nextInState = [
    State.scoring.rawValue: "form", State.consensus.rawValue: "spread", State.approved.rawValue: "plan",
  ]
  public static var waits: [WaitRule.Of<Assessment>] {
    [
      .wait(
        "approve", .afterYear(\.year, nil),
        while: .isIn(\.state, [.prepared, .scoring, .consensus, .reported]),
        for: [.field(\.leader)],
        steps: [
          "prepared": "assessment start", "scoring": "assessment convene", "consensus": "assessment report",
          "": "assessment approve",
        ])
    ]
  }

  /// Short name of the catalogue whose criteria are scored, such as `caf-2020`.
  public let catalogue = Fields.requiredText().steering()
  /// The edition of the catalogue when the scoring began.
  public let edition = Fields.text().steering()
  /// The fingerprint of the criteria and scales when the scoring began; forms carry it.
  public let criteriaDigest = Fields.digest()
  /// Which units and activities are assessed, if not the whole organisation.
  public let scope = Fields.longText()
  /// The service that is assessed, where it is a single one.
  public let service = Fields.reference(to: Service.self)
  /// How criteria are scored; the catalogue decides which methods there are.
  public let method = Fields.choice(ScoringMethod.self)
  /// The year about which the scores speak.
  public let year = Fields.requiredYear()
  /// How far it has come from preparation to approval; changed only by steps.
  public let state = Fields.choice(State.self)
  /// Who guides the group and writes down what is agreed; may not approve the report.
  public let leader = Fields.reference(to: Person.self)
  /// Who scores, at first each alone and then all together.
  public let assessors = Fields.references(to: Person.self)
  /// The days on which the organisation was told of the assessment, and the group was trained for it.
  public let announcedOn = Fields.day()
  /// Day on which those who score learned method and criteria.
  public let trainedOn = Fields.day()
  /// First day of scoring alone; set by the step `start`.
  public let startedOn = Fields.day()
  /// Day the group met to agree on scores; set by the step `convene`.
  public let convenedOn = Fields.day()
  /// Who returned no form, and why the group goes on without it.
  public let absent = Fields.longText()
  /// Why criteria are left without an agreed score.
  public let unassessed = Fields.longText()
  /// Day the group handed over its report; set by the step `report`.
  public let reportedOn = Fields.day()
  /// The director who accepted the report and did not lead; set by the step `approve`.
  public let approvedBy = Fields.reference(to: Person.self)
  /// Day from which the time until an external review is counted; set by the step `approve`.
  public let approvedOn = Fields.day()
  /// The day on which the organisation was told of the plan of improvements.
  public let planAnnouncedOn = Fields.day()
  /// When the next assessment is planned.
  public let nextOn = Fields.day()
  /// When a label or certificate was given on the strength of the assessment, and how long it is valid.
  public let certifiedOn = Fields.day()
  /// Last valid day of what was awarded after the assessment; told with the step `certify`.
  public let certifiedUntil = Fields.day().orNever()
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

  /// Where the assessment stands.
  public enum State: String, Choice {
    case prepared, scoring, consensus, reported, approved

    /// The states in which each assessor works alone, and nobody sees the scores of another.
    public static let blind: [State] = [.prepared, .scoring]
  }
}
