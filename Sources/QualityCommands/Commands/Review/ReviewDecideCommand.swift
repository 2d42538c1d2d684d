import QualityModel

/// `aplis review decide`: a decision of the director; it becomes an action at once.
enum ReviewDecideCommand {
  static let description = CommandDescription(
    "review decide", arguments: [.required("YEAR", .year)],
    options: [
      .value("--kind", "WORD", .words(ReviewDecision.Kind.allCases.map(\.rawValue))), .value("--text", "TEXT"),
      .value("--responsible", "PERSON", .record), .value("--due", "DAY"), .value("--cost", "MONEY"),
    ],
    examples: [
      "review decide 2025 --kind improvement --text \"Ieviest rezerves grafiku\" --responsible E-004 --due 2026-06-30"
    ], run: run)

  private static func run(_ given: Invocation, _ session: Session) throws -> ExitCode {
    let year = try given.year(at: 0)
    let invocation = try asked(given, session)
    let (decision, action) = try session.perform { reader in
      ReviewDeciding(year: year, try record(invocation, reader))
    } _: { written, _ in
      written
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("review.decide.done", ["decision": decision, "action": action]))
    try session.suggest("review sign \(year)")
    return .success
  }

  /// On a terminal what is missing is asked for.
  private static func asked(_ invocation: Invocation, _ session: Session) throws -> Invocation {
    guard session.console.canAsk else { return invocation }
    let fields = ReviewDecision.fields
    return try Prompter(session: session, kind: ReviewDecision.schema)
      .ask(for: [fields.kind, fields.text, fields.responsible, fields.due], invocation)
  }

  /// The decision as the options describe it.
  private static func record(_ invocation: Invocation, _ reader: any RecordSource) throws -> Record<ReviewDecision> {
    var decision = Record<ReviewDecision>()
    let resolver = ReferenceResolver(reader)
    let fields = ReviewDecision.fields
    for field in [fields.kind, fields.text, fields.responsible, fields.due, fields.cost] as [RecordField] {
      guard let text = invocation.value(field.option) else { continue }
      do {
        decision.content[field] = try resolver.value(of: text, for: field)
      } catch let problem as FieldProblem {
        throw RecordFaults(record: "", kind: ReviewDecision.key, faults: [.init(field: field, problem: problem)])
      }
    }
    return decision
  }
}
