import QualityModel
import QualityReports

/// `aplis nonconformity sheet`: everything about one nonconformity on a page, for the file and for signing.
enum NonconformitySheetCommand {
  static let description = CommandDescription(
    "nonconformity sheet", arguments: [.required("ID", .record)],
    options: ReportFiles.options + [.value("--as-of", "DAY")],
    examples: ["nonconformity sheet NC-2025-014", "nonconformity sheet NC-2025-014 --language lv,en -o lapas"],
    run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let files = try ReportFiles(invocation, session)
    let day = try invocation.day("--as-of")
    let names = try session.read(asOf: day) { reader in
      let found = try RecordLookup(reader: reader, kind: Nonconformity.schema).require(invocation.argument(0) ?? "")
      guard let record = Record<Nonconformity>(found) else { return [String]() }
      let sheet = try NonconformitySheet(of: record, reading: reader, asOf: day ?? session.today)
      return try files.write(sheet, named: record.id.text)
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }
}
