/// The yearly appraisal of an employee.
public struct Appraisal: RecordKind {
  public static let key = "appraisal"
  public static let fields = Appraisal()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "AP", yearOf: "year", digits: 3), title: "person", day: "year",
    waits: [
      .wait(
        "appraisal", .afterYear("year", .appraisal), while: .isEmpty("done"),
        for: ["by", "person"],
        units: [WaitPath("person", "person.unit")], steps: ["": "appraisal edit {id} --done DAY"])
    ])

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
}
