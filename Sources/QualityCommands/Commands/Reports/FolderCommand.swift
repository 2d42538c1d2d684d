import QualityModel
import QualityReports

/// `aplis folder`: what an inspector asks a unit for, as a set of pages in a folder of their own.
enum FolderCommand {
  static let description = CommandDescription(
    "folder",
    options: [
      .value("--unit", "ID", .record), .value("--from", "DAY"), .value("--to", "DAY"), .value("--as-of", "DAY"),
      .flag("--standalone"),
    ] + ReportFiles.options,
    examples: [
      "folder --unit U-05 --from 2024-01-01 --to 2025-12-31 -o mape",
      "folder --unit U-05 --from 2025-01-01 --to 2025-12-31 --standalone --language lv,en",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let days = try invocation.period()
    let day = try invocation.day("--as-of")
    let unit = try invocation.required("--unit")
    let standard = invocation.has("--standalone") ? "." : FileName.of("folder-\(unit)")
    let files = try ReportFiles(invocation, session, folder: standard)
    let names = try session.read(asOf: day) { reader in
      let unit = try RecordLookup(reader: reader, kind: OrganisationUnit.schema).require(unit).id
      let request = InspectionFolder.Request(unit: unit, days: days, asOf: day ?? session.today)
      return try write(request, isStandalone: invocation.has("--standalone"), files, reader)
    }
    try tell(names, invocation.value("--output") ?? standard, files, session)
    return .success
  }

  private static func write(
    _ request: InspectionFolder.Request, isStandalone: Bool, _ files: ReportFiles, _ reader: any RecordReader
  ) throws -> [String] {
    if isStandalone {
      let folder = try InspectionFolder.standalone(request, reading: reader)
      return try files.write(folder, named: "folder-\(request.unit)")
    }
    let folder = try InspectionFolder(request, reading: reader)
    var names = try files.write(folder.index, named: InspectionFolder.indexName)
    for part in folder.parts { names += try files.write(part, named: part.name) }
    for (name, sheet) in folder.sheets { names += try files.write(sheet, named: name) }
    return names
  }

  /// The page to open stands first; of many others only the number.
  private static func tell(_ names: [String], _ folder: String, _ files: ReportFiles, _ session: Session) throws {
    let first = names.prefix(files.languages.count)
    files.tell(Array(first), shown: folder)
    guard names.count > first.count else { return }
    let rest = names.count - first.count
    session.console.line("  " + (try session.phrases().text("folder.files", count: rest, ["folder": folder])))
  }
}
