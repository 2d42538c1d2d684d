import QualityModel
import QualityReports

/// `aplis review sign`: the director signs; the document and the head of the trail are frozen.
enum ReviewSignCommand {
  static let description = CommandDescription(
    "review sign", arguments: [.required("YEAR", .year)],
    examples: ["review sign 2025 --as E-001"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    let publisher = ReviewPublisher(templatesFolder: try session.home().templates)
    let building = ReviewBuilding(year: year, day: session.today, session: session)
    let frozen = try workspace.write(as: actor, through: .stepCommand) { writer in
      try sign(building, actor, publisher, writer)
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

  private static func sign(
    _ building: ReviewBuilding, _ actor: Actor, _ publisher: ReviewPublisher, _ writer: any WorkspaceWriting
  ) throws -> FrozenReview {
    let acting = try ActingPerson(actor.name, in: writer.reader)
    let review = try ReviewSigning(year: building.year).review(acting, writer.reader)
    let signed = try writer.sign(review.id.text)
    let document = try publisher.document(try building.report(writer.reader))
    try writer.freeze(signed, document: String(decoding: document, as: UTF8.self))
    guard let frozen = try writer.reader.frozenReview(review.id.text) else {
      throw Refusal(.inputOutput, .storageFailed)
    }
    return frozen
  }
}
