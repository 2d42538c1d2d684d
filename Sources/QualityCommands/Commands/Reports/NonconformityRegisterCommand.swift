import QualityModel
import QualityReports

/// `aplis nonconformity register`: the nonconformities of a year, or of any stretch of time, as a page.
enum NonconformityRegisterCommand {
  static let description = CommandDescription(
    "nonconformity register", arguments: [.optional("YEAR", .year)],
    options: [.value("--from", "DAY"), .value("--to", "DAY"), .value("--as-of", "DAY")] + ReportFiles.options,
    examples: [
      "nonconformity register 2025", "nonconformity register --from 2025-01-01 --to 2025-06-30 --language lv,en",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let files = try ReportFiles(invocation, session)
    let days = try invocation.period()
    let day = try invocation.day("--as-of")
    let names = try session.read(asOf: day) { reader in
      let register = try NonconformityRegister(days, reading: reader, asOf: day ?? session.today)
      return try files.write(register, named: "nonconformity-register-\(name(days))")
    }
    files.tell(names, shown: invocation.value("--output") ?? ".")
    return .success
  }

  private static func name(_ days: ClosedRange<Day>) -> String {
    Period(from: days.lowerBound, through: days.upperBound)?.text ?? "\(days.lowerBound.text)-\(days.upperBound.text)"
  }
}
