import QualityModel
import QualityReports

/// `aplis action plan`: what is to be done and what was done, by whom and until when, as a page.
enum ActionPlanCommand {
  static let description = CommandDescription(
    "action plan",
    options: [
      .value("--year", "YEAR", .year), .value("--for", "ID", .record), .value("--unit", "ID", .record),
      .value("--process", "ID", .record), .value("--responsible", "PERSON", .record), .value("--as-of", "DAY"),
    ] + ReportFiles.options,
    examples: ["action plan --year 2025", "action plan --unit U-05 --language lv,en -o lapas"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let files = try ReportFiles(invocation, session)
    let day = try invocation.day("--as-of")
    let names = try session.read(asOf: day) { reader in
      let request = try request(invocation, reader, day ?? session.today)
      return try files.write(try ActionPlan(request, reading: reader), named: name(request))
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }

  private static func request(
    _ invocation: Invocation, _ reader: any RecordSource, _ day: Day
  ) throws -> ActionPlanRequest {
    var request = ActionPlanRequest(asOf: day)
    request.year = try invocation.year("--year")
    request.reason = try invocation.value("--for").map { try record($0, reader) }
    request.unit = try invocation.record("--unit", OrganisationUnit.schema, reader)
    request.process = try invocation.record("--process", QualityProcess.schema, reader)
    request.responsible = try invocation.record("--responsible", Person.schema, reader)
    return request
  }

  /// A record of any kind; one that is not there is reported as one of the kind that its identifier suggests.
  private static func record(_ id: String, _ reader: any RecordSource) throws -> String {
    let likely = try reader.kinds(havingID: id).first ?? RecordSchema.kinds(ofID: id).first ?? Nonconformity.schema
    return try RecordLookup(reader: reader, kind: likely).require(id).id
  }

  /// What a plan is of stands in the name of its file.
  private static func name(_ request: ActionPlanRequest) -> String {
    let parts = [
      request.year.map { "\($0)" }, request.reason, request.unit, request.process, request.responsible,
    ].compactMap { $0 }
    return (["action-plan"] + parts).joined(separator: "-")
  }
}
