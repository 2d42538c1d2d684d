import QualityModel
import QualityReports

/// `aplis audit sheet AUD-2026-03`: the audit's plan before it is held, its report afterwards.
enum AuditSheetCommand {
  static let description = CommandDescription(
    "audit sheet", arguments: [.required("ID", .record)],
    options: ReportFiles.options + [.flag("--plan"), .value("--as-of", "DAY")], kind: Audit.key,
    examples: ["audit sheet AUD-2026-03", "audit sheet AUD-2026-03 --plan --language lv,en -o lapas"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let files = try ReportFiles(invocation, session)
    let asOf = try invocation.day("--as-of")
    let names = try session.read(asOf: asOf) { reader in
      let day = asOf ?? session.today
      let found = try RecordLookup(reader: reader, kind: Audit.schema).require(invocation.argument(0) ?? "")
      guard let audit = Record<Audit>(found) else { return [String]() }
      if invocation.has("--plan") || !isHeld(audit) {
        return try files.write(AuditPlan(of: audit, reading: reader, asOf: day), named: "\(audit.id.text)-plan")
      }
      return try files.write(AuditReport(of: audit, reading: reader, asOf: day), named: "\(audit.id.text)-report")
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }

  /// From its beginning on an audit has something to report.
  private static func isHeld(_ audit: Record<Audit>) -> Bool {
    [.inProgress, .reported, .closed].contains(audit.state ?? .planned)
  }
}
