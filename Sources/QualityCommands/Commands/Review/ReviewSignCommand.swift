import QualityModel
import QualityReports

/// `aplis review sign`: the director signs; the document and the head of the trail are frozen.
enum ReviewSignCommand {
  static let description = CommandDescription(
    "review sign", arguments: [.required("YEAR", .year)],
    options: originals.map { FieldOption.option(of: $0, in: Review.schema) } + [.value("--on", "DAY")],
    kind: Review.key,
    examples: [
      "review sign 2025 --as E-001",
      "review sign 2025 --as E-001 --original 1-8/27 --original-on 2026-03-12",
    ], run: run)

  private static let originals =
    [Review.fields.original, Review.fields.originalOn, Review.fields.originalDigest]
    as [RecordField]

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    let freezing = try ReviewFreezing(ReviewBuilding(year: year, day: session.today, session: session))
    let frozen: FrozenReview
    do {
      frozen = try workspace.write(as: actor, through: .stepCommand) { writer in
        let told = try told(invocation, session, writer.reader)
        return try sign(freezing, telling: told, on: try invocation.day("--on"), actor, writer)
      }
    } catch let refusal as Refusal where [Review.incomplete, .reviewUndecided].contains(refusal.identifier) {
      try tellMissing(year, workspace, session)
      throw refusal
    }
    let phrases = try session.phrases()
    let facts = [
      "year": "\(year)", "edition": "\(frozen.edition)", "fingerprint": frozen.fingerprint, "head": "\(frozen.head)",
    ]
    session.console.line(phrases.text("review.sign.done", facts))
    try session.suggest("review build \(year) --language lv,en")
    try session.suggest("review verify \(year)")
    return .success
  }

  /// What the review lacks before it can be signed, each with the command that makes it good.
  private static func tellMissing(_ year: Int, _ workspace: any WorkspaceStorage, _ session: Session) throws {
    let missing = try workspace.read { reader in
      try Review.of(year, reader).map { try ReviewGate(reader).missing(in: $0) } ?? []
    }
    guard !missing.isEmpty else { return }
    let phrases = try session.phrases()
    session.console.line(phrases.text("review.sign.missing", count: missing.count))
    for (place, lacking) in missing.enumerated() {
      session.console.line("  \(words(for: lacking, phrases))")
      let next = command(for: lacking, year)
      if place == missing.count - 1 || command(for: missing[place + 1], year) != next { try session.suggest(next) }
    }
  }

  private static func words(for missing: ReviewGate.Missing, _ phrases: Phrases) -> String {
    switch missing {
    case .conclusion(let input): conclusion(input, phrases)
    case .field(let field): phrases.field(field.key, of: Review.schema)
    case .decision: phrases.kind(ReviewDecision.schema)
    }
  }

  /// The input by the same words by which the refusal names it.
  private static func conclusion(_ input: ReviewInput, _ phrases: Phrases) -> String {
    let (schema, field) = (ReviewConclusion.schema, ReviewConclusion.fields.input)
    return phrases.text(
      "review.sign.missing.conclusion", ["input": phrases.choice(input.rawValue, of: field.key, in: schema)])
  }

  private static func command(for missing: ReviewGate.Missing, _ year: Int) -> String {
    switch missing {
    case .conclusion(let input): "review conclude \(year) --input \(input.rawValue) --text \"…\""
    case .field(let field) where Review.lifecycle?.sealed.contains(field) == true:
      "review conclude \(year) --overall \"…\" --suitable yes|no --adequate yes|no --effective yes|no"
    case .field(let field): "review edit MR-\(year) \(field.option) …"
    case .decision: "review decide \(year) --help"
    }
  }

  /// What is told of an original that was signed outside the program.
  private static func told(
    _ invocation: Invocation, _ session: Session, _ reader: any RecordSource
  ) throws -> [RecordField: FieldValue] {
    guard var record = try Review.of(try invocation.year(at: 0), reader)?.content else { return [:] }
    for field in originals { record[field] = nil }
    try RecordInput(kind: Review.schema, session: session, reader: reader).fill(&record, originals, from: invocation)
    return originals.reduce(into: [:]) { told, field in told[field] = record[field] }
  }

  private static func sign(
    _ freezing: ReviewFreezing, telling told: [RecordField: FieldValue], on day: Day?, _ actor: Actor,
    _ writer: any WorkspaceWriting
  ) throws -> FrozenReview {
    let acting = try ActingPerson(actor, in: writer.reader, on: day)
    let signing = ReviewSigning(year: freezing.building.year, on: day ?? actor.day)
    let review = try signing.review(acting, writer.reader)
    return try writer.sign(review.id.text, telling: told, on: day) { head, link in
      try freezing.documents(writer.reader, head: head, link: link)
    }
  }
}
