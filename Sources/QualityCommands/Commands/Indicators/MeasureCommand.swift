import QualityModel

/// `aplis measure 2025-Q3`: asks for the values that a period lacks, writes them as a table to fill in, and takes it back.
enum MeasureCommand {
  static let description = CommandDescription(
    "measure", arguments: [.required("PERIOD"), .optional("FILE", .file)],
    options: [
      .value("--unit", "ID", .record), .value("--output", "FILE", short: "-o", .file), .flag("--update"),
      .value("--reason", "TEXT"), .flag("--yes"), .flag("--dry-run"),
    ],
    examples: [
      "measure 2025-Q3", "measure 2025-H1 --unit U-02 -o merijumi.xlsx", "measure 2025-H1 merijumi.xlsx",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let text = invocation.argument(0) ?? ""
    guard case .period(let period)? = try? FieldKind.period.value(of: text) else {
      throw Refusal(.usage, .usageNotAPeriod, ["value": .text(text)])
    }
    if let file = invocation.argument(1) { return try take(file, of: period, invocation, session) }
    let rows = try session.read { reader in
      try MeasureRows(reader: reader, unit: invocation.record("--unit", OrganisationUnit.schema, reader)).rows(period)
    }
    if let output = invocation.value("--output") {
      try MeasureGrid(session: session, period: period).write(rows, to: output)
    } else if rows.isEmpty {
      session.console.line(try session.phrases().text("measure.none", ["period": session.phrases().period(period)]))
    } else if session.console.canAsk {
      try MeasureQuestions(session: session, period: period).ask(rows)
    } else {
      session.console.write(try MeasureGrid(session: session, period: period).csv(rows))
    }
    return .success
  }

  /// The filled table is imported as any other; what stands beside the values for people is left out, and a column of
  /// another period is refused.
  private static func take(
    _ file: String, of period: Period, _ invocation: Invocation, _ session: Session
  ) throws -> ExitCode {
    let passed = ["--update", "--reason", "--yes", "--dry-run"].filter(invocation.has)
    let options = Dictionary(uniqueKeysWithValues: passed.map { ($0, invocation.values($0)) })
    let own = [
      "--skip-unknown": [], "--set": ["\(IndicatorMeasurement.fields.period.key)=\(period.text)"],
    ]
    let arguments = [CommandCatalogue.kebab(IndicatorMeasurement.key), file]
    return try ImportCommand.description.run(
      Invocation(
        ImportCommand.description, arguments: arguments, options: options.merging(own) { $1 }),
      session)
  }
}

extension Refusal.ID {
  static let usageNotAPeriod = Refusal.ID("usage.not-a-period")
}
