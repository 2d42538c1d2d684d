/// The yearly appraisal of an employee.
public struct Appraisal: RecordKind {
  public static let key = "appraisal"
  public static let fields = Appraisal().named()
  public static let schema = RecordSchema(Appraisal.self)
  public static let identity = KindIdentity<Appraisal>.yearly(prefix: "AP", yearOf: \.year, digits: 3)
  public static var titleField: FieldPath<Appraisal> { \.person }
  public static var outcomeField: FieldPath<Appraisal>? { \.result }
  public static var personField: FieldPath<Appraisal>? { \.by }
  public static let area = KindArea.documents
  public static let aliases = ["darbinieka-novertejums"]
  public static var dayField: FieldPath<Appraisal>? { \.year }
  public static var waits: [WaitRule.Of<Appraisal>] {
    [
      .wait(
        "appraisal", .afterYear(\.year, .appraisal), while: .all([.isEmpty(\.done), .isEmpty(\.omitted)]),
        for: [.field(\.by), .field(\.person)],
        units: [.through(\.person, \.unit)], steps: ["": "appraisal edit {id} --done DAY"])
    ]
  }

  /// Whose work is judged.
  public let person = Fields.requiredReference(to: Person.self)
  /// Who judges, usually the head of the unit.
  public let by = Fields.reference(to: Person.self)
  /// The year whose work is judged.
  public let year = Fields.requiredYear()
  /// Day of the talk; while this is empty, the appraisal still has to be held.
  public let done = Fields.day()
  /// The overall mark, in the words or points that the organisation uses.
  public let result = Fields.text()
  /// What the employee should learn; next year's training plan builds on it.
  public let developmentNeeds = Fields.longText()
  /// Why no appraisal is due for the year; whoever is left out is counted apart.
  public let omitted = Fields.choice(Omission.self)

  /// Why an appraisal is not due.
  public enum Omission: String, Choice {
    case longLeave, other
  }
}
