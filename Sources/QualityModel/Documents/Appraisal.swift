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

  public let person = Fields.requiredReference(to: Person.self)
  public let by = Fields.reference(to: Person.self)
  public let year = Fields.requiredYear()
  public let done = Fields.day()
  public let result = Fields.text()
  public let developmentNeeds = Fields.longText()
}
