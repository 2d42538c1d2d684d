/// The yearly report on how a process performed.
public struct ProcessReport: RecordKind {
  public static let key = "processReport"
  public static let fields = ProcessReport()
  public static let schema = RecordSchema(
    fields, id: .yearly(prefix: "PR", yearOf: "year", digits: 2), title: "summary", day: "year",
    waits: [
      .wait(
        "deliver", .afterYear("year", .processReport), while: .isEmpty("delivered"),
        for: ["author", WaitPath("process", "process.owner")],
        units: [WaitPath("author", "person.unit")],
        processes: ["process"], steps: ["": "process-report edit {id} --delivered DAY"])
    ])

  public let process = Fields.requiredReference(to: QualityProcess.self)
  public let year = Fields.requiredYear()
  public let author = Fields.reference(to: Person.self)
  public let summary = Fields.requiredLongText()
  public let achievements = Fields.longText()
  public let problems = Fields.longText()
  public let proposals = Fields.longText()
  public let delivered = Fields.day()
  /// The criteria for which the report is evidence, as `catalogue:number`.
  public let criteria = Fields.textList()
}
