/// A self-assessment against a catalogue of criteria: by a group, each alone and then together, or of one service by
/// whoever checks it.
public struct Assessment: RecordKind {
  public static let key = "assessment"
  public static let fields = Assessment()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "SA", yearOf: "year", digits: 2), title: "catalogue", day: "year",
    waits: [
      .wait(
        "approve", .afterYear("year", nil),
        while: .states(State.prepared, .scoring, .consensus, .reported),
        for: ["leader"],
        steps: [
          "prepared": "assessment start", "scoring": "assessment convene", "consensus": "assessment report",
          "": "assessment approve",
        ])
    ],
    inOrder: [
      ["startedOn", "reportedOn"], ["reportedOn", "approvedOn"], ["approvedOn", "certifiedOn"],
      ["certifiedOn", "certifiedUntil"],
    ])

  public let catalogue = Fields.requiredText()
  /// The edition of the catalogue when the scoring began.
  public let edition = Fields.text()
  /// The fingerprint of the criteria and scales when the scoring began; forms carry it.
  public let criteriaDigest = Fields.digest()
  public let scope = Fields.longText()
  /// The service that is assessed, where it is a single one.
  public let service = Fields.reference(to: Service.self)
  public let method = Fields.choice(Method.self)
  public let year = Fields.requiredYear()
  public let state = Fields.choice(State.self)
  public let leader = Fields.reference(to: Person.self)
  public let assessors = Fields.references(to: Person.self)
  /// The days on which the organisation was told of the assessment, and the group was trained for it.
  public let announcedOn = Fields.day()
  public let trainedOn = Fields.day()
  public let startedOn = Fields.day()
  public let convenedOn = Fields.day()
  /// Who returned no form, and why the group goes on without it.
  public let absent = Fields.longText()
  /// Why criteria are left without an agreed score.
  public let unassessed = Fields.longText()
  public let reportedOn = Fields.day()
  public let approvedBy = Fields.reference(to: Person.self)
  public let approvedOn = Fields.day()
  /// The day on which the organisation was told of the plan of improvements.
  public let planAnnouncedOn = Fields.day()
  /// When the next assessment is planned.
  public let nextOn = Fields.day()
  /// When a label or certificate was given on the strength of the assessment, and how long it is valid.
  public let certifiedOn = Fields.day()
  public let certifiedUntil = Fields.day()

  /// How criteria are scored.
  public enum Method: String, Choice {
    case classical, fineTuned, levels, fulfilment, yesNo
  }

  /// Where the assessment stands.
  public enum State: String, Choice {
    case prepared, scoring, consensus, reported, approved

    /// The states in which each assessor works alone, and nobody sees the scores of another.
    public static let blind: [State] = [.prepared, .scoring]
  }
}
