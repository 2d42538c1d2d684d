/// The yearly report on how a process performed.
public struct ProcessReport: RecordKind {
  public static let key = "processReport"
  public static let fields = ProcessReport().named()
  public static let schema = RecordSchema(ProcessReport.self)
  public static let identity = KindIdentity<ProcessReport>.yearly(prefix: "PR", yearOf: \.year, digits: 2)
  public static var titleField: PartialKeyPath<ProcessReport> { \.summary }
  public static var personField: PartialKeyPath<ProcessReport>? { \.author }
  public static let area = KindArea.organisation
  public static let aliases = ["procesa-zinojums"]
  public static var dayField: PartialKeyPath<ProcessReport>? { \.year }
  public static var waits: [WaitRule.Of<ProcessReport>] {
    [
      .wait(
        "deliver", .afterYear(\.year, .processReport), while: .isEmpty(\.delivered),
        for: [.field(\.author), .through(\.process, \.owner)],
        units: [.through(\.author, \.unit)],
        processes: [.field(\.process)], steps: ["": "process-report edit {id} --delivered DAY"])
    ]
  }

  public let process = Fields.requiredReference(to: QualityProcess.self)
  public let year = Fields.requiredYear()
  public let author = Fields.reference(to: Person.self)
  public let summary = Fields.requiredLongText()
  public let achievements = Fields.longText()
  public let problems = Fields.longText()
  public let proposals = Fields.longText()
  public let delivered = Fields.day()
  /// The criteria for which the report is evidence, as `catalogue:number`.
  public let criteria = Fields.criteria()
}
