/// The yearly report on how a process performed.
public struct ProcessReport: RecordKind {
  public static let key = "processReport"
  public static let fields = ProcessReport().named()
  public static let schema = RecordSchema(ProcessReport.self)
  public static let identity = KindIdentity<ProcessReport>.yearly(prefix: "PR", yearOf: \.year, digits: 2)
  public static var titleField: FieldPath<ProcessReport> { \.summary }
  public static var personField: FieldPath<ProcessReport>? { \.author }
  public static let area = KindArea.organisation
  public static let aliases = ["procesa-zinojums"]
  public static var dayField: FieldPath<ProcessReport>? { \.year }
  public static var waits: [WaitRule.Of<ProcessReport>] {
    [
      .wait(
        "deliver", .afterYear(\.year, .processReport), while: .isEmpty(\.delivered),
        for: [.field(\.author), .through(\.process, \.owner)],
        units: [.through(\.author, \.unit)],
        processes: [.field(\.process)], steps: ["": "process-report edit {id} --delivered DAY"])
    ]
  }

  /// Which one is reported on.
  public let process = Fields.requiredReference(to: QualityProcess.self)
  /// The year reported on, not the one in which the report is written.
  public let year = Fields.requiredYear()
  /// Who wrote the report, usually the process owner.
  public let author = Fields.reference(to: Person.self)
  /// How the process performed in the year, in a few sentences.
  public let summary = Fields.requiredLongText()
  /// What went well or better than in the year before.
  public let achievements = Fields.longText()
  /// What did not work or was missing, without names of clients.
  public let problems = Fields.longText()
  /// What should be changed; the management review decides on it.
  public let proposals = Fields.longText()
  /// Day it was handed in; while this is empty, the report waits for its author.
  public let delivered = Fields.day()
  /// The criteria for which the report is evidence, as `catalogue:number`.
  public let criteria = Fields.criteria()
}
