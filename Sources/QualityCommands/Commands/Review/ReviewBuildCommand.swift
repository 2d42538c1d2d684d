import Foundation
import QualityModel
import QualityReports

/// `aplis review build`: the review of a year as pages, XML and JSON.
enum ReviewBuildCommand {
  static let description = CommandDescription(
    "review build", arguments: [.required("YEAR", .year)],
    options: [
      .value("--standard", "NAME", .words(Review.Standard.allCases.map(\.rawValue))),
      .value("--format", "html,xml,json", .words(["html", "xml", "json", "html,xml,json"])),
      .value("--output", "DIR", short: "-o", .folder), .value("--as-of", "DAY"),
      .value("--new-edition", "REASON"), .value("--templates", "DIR", .folder),
    ],
    examples: ["review build 2025", "review build 2025 --language lv,en --format html,xml,json -o parskats"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let files = try ReportFiles(invocation, session, folder: "review-\(year)")
    if let reason = invocation.value("--new-edition") { try beginEdition(year, reason, session) }
    let workspace = try session.openWorkspace(for: .reading)
    let asOf = try invocation.day("--as-of")
    let building = ReviewBuilding(
      year: year, standard: try standard(invocation), day: asOf ?? session.today, session: session)
    let (names, isSigned) = try workspace.read(asOf: asOf.map { .endOf($0) }) { reader in
      try write(files, building, reader)
    }
    try tell(names, isSigned, files.folder, year, session)
    return .success
  }

  /// A signed review is given out as it was signed; any other is computed anew.
  private static func write(
    _ files: ReportFiles, _ building: ReviewBuilding, _ reader: any WorkspaceReading
  ) throws -> ([String], Bool) {
    let review = try Review.of(building.year, reader)
    if let review, review.state == .signed, let frozen = try reader.frozenReview(review.id.text) {
      let document = Array(frozen.document.utf8)
      return (try files.write(document, ReviewPublisher.format, named: "review-\(building.year)"), true)
    }
    let report = try building.report(reader)
    let document = try files.publisher.document(report)
    return (try files.write(document, ReviewPublisher.format, named: "review-\(building.year)"), false)
  }

  private static func beginEdition(_ year: Int, _ reason: String, _ session: Session) throws {
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    try workspace.write(as: actor, through: .stepCommand) { writer in
      let acting = try ActingPerson(actor, in: writer.reader)
      let review = try ReviewSigning(year: year, on: actor.day).signed(acting, writer.reader)
      try writer.beginEdition(of: review.id.text, reason: reason)
    }
  }

  private static func standard(_ invocation: Invocation) throws -> Review.Standard? {
    guard let name = invocation.value("--standard") else { return nil }
    guard let standard = Review.Standard(rawValue: name) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--standard", "value": .text(name)])
    }
    return standard
  }

  private static func tell(_ names: [String], _ isSigned: Bool, _ folder: String, _ year: Int, _ session: Session)
    throws
  {
    let phrases = try session.phrases()
    session.console.line(phrases.text(isSigned ? "review.build.signed" : "review.build.done", ["year": "\(year)"]))
    for name in names { session.console.line("  \(folder)/\(name)") }
  }
}
