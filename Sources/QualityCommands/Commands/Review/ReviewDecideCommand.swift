import QualityModel
import QualityStore

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

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    let (decision, action) = try workspace.write(as: actor) { writer in
      let person = try Acting(reader: writer.reader).person(actor, with: [.director], for: "review.decide")
      return try decide(invocation, try review(of: year, writer.reader), person, session.surroundings.today, writer)
    }
    let phrases = try session.phrases()
    session.console.line(phrases.text("review.decide.done", ["decision": decision, "action": action]))
    try session.suggest("review sign \(year)")
    return .success
  }

  /// The review to decide in: it must have been prepared, and not be signed yet.
  private static func review(of year: Int, _ reader: WorkspaceReader) throws -> Record<Review> {
    guard let review = try ReviewBuilding.review(of: year, reader), review.state != nil, review.state != .draft else {
      throw Refusal(.rule, "review.not-prepared", ["year": "\(year)"])
    }
    guard review.state != .signed else {
      throw Refusal(.rule, "review.signed", ["review": review.id.text, "year": "\(year)"])
    }
    return review
  }

  private static func decide(
    _ invocation: Invocation, _ review: Record<Review>, _ person: Record<Person>, _ today: Day,
    _ writer: WorkspaceWriter
  ) throws -> (decision: String, action: String) {
    let given = try record(invocation, review, today, writer)
    let decision = try writer.add(given.content)
    var action = Record<Action>()
    action.title = given.text
    action.kind = .decision
    action.for = decision
    action.responsible = given.responsible
    action.due = given.due
    action.registered = today
    action.plannedCost = given.cost
    let id = try writer.add(action.content)
    try writer.edit(ReviewDecision.key, decision) { $0["action"] = .text(id) }
    try writer.take("decide", of: Review.key, review.id.text)
    return (decision, id)
  }

  private static func record(
    _ invocation: Invocation, _ review: Record<Review>, _ today: Day, _ writer: WorkspaceWriter
  ) throws -> Record<ReviewDecision> {
    var decision = RecordValue(ReviewDecision.schema)
    let resolver = ReferenceResolver(writer.reader)
    decision["review"] = .text(review.id.text)
    decision["decidedOn"] = .day(today)
    for key in ["kind", "text", "responsible", "due", "cost"] {
      guard let field = decision.schema.field(key), let text = invocation.value("--\(key)") else { continue }
      do {
        decision[key] = try resolver.value(of: text, for: field)
      } catch let problem as FieldProblem {
        throw RecordFaults(record: "", kind: decision.schema.key, faults: [.init(field: field, problem: problem)])
      }
    }
    let missing = decision.missingFields.map { RecordValue.Fault(field: $0, problem: .missing) }
    guard missing.isEmpty, let record = Record<ReviewDecision>(decision) else {
      throw RecordFaults(record: "", kind: decision.schema.key, faults: missing)
    }
    return record
  }
}
