/// The management review of a year (ISO 9001:2015, 9.3).
public struct Review: RecordKind {
  public static let key = "review"
  public static let fields = Review()
  public static let schema = RecordSchema(
    fields, id: .year(prefix: "MR", yearOf: "year"), title: "year", day: "year",
    waits: [
      .wait(
        "sign", .afterYear("year", .review), while: .states(State.draft, .prepared, .decided),
        for: ["preparedBy"],
        steps: ["decided": "review sign {year}", "prepared": "review sign {year}", "": "review build {year}"])
    ])

  public let year = Fields.requiredYear()
  public let standard = Fields.choice(Standard.self)
  public let preparedBy = Fields.reference(to: Person.self)
  public let held = Fields.day()
  public let participants = Fields.textList()
  public let state = Fields.choice(State.self)
  public let signedBy = Fields.reference(to: Person.self)
  public let signedOn = Fields.day()
  /// The SHA-256 of the signed document.
  public let fingerprint = Fields.digest()
  public let edition = Fields.integer(1...99)
  public let editionReason = Fields.longText()

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
