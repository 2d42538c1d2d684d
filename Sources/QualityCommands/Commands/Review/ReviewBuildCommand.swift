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
      .value("--edition", "NUMBER"), .flag("--public"), .value("--new-edition", "REASON"),
      .value("--templates", "DIR", .folder),
    ],
    examples: [
      "review build 2025", "review build 2025 --edition 1 --public",
      "review build 2025 --language lv,en --format html,xml,json -o parskats",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let files = try ReportFiles(invocation, session, folder: "review-\(year)")
    if let reason = invocation.value("--new-edition") { try beginEdition(year, reason, session) }
    let workspace = try session.openWorkspace(for: .reading)
    let asOf = try invocation.day("--as-of")
    let building = ReviewBuilding(
      year: year, standard: try standard(invocation), day: asOf ?? session.today, session: session)
    let edition = try EditionOption.number(in: invocation)
    let (names, isSigned) = try workspace.read(asOf: asOf.map { .endOf($0) }) { reader in
      if let frozen = try frozen(year, edition, reader) {
        return (try give(out: frozen, files, invocation, reader), true)
      }
      return (try files.write(building, isPublic: invocation.has("--public"), reader), false)
    }
    try tell(names, isSigned, files.folder, year, session)
    return .success
  }

  /// The signed edition that is asked for, or the one that holds.
  /// - Throws: `review.no-edition` if there is none of that number
  private static func frozen(_ year: Int, _ edition: Int?, _ reader: any WorkspaceReading) throws -> FrozenReview? {
    let review = try Review.of(year, reader)
    if edition == nil, review?.state != .signed { return nil }
    let frozen = try review.flatMap { try reader.frozenReview($0.id.text, edition: edition) }
    guard frozen != nil || edition == nil else { throw EditionOption.refusal(year, edition) }
    return frozen
  }

  /// A signed review is given out as it was signed.
  private static func give(
    out frozen: FrozenReview, _ files: ReportFiles, _ invocation: Invocation, _ reader: any WorkspaceReading
  ) throws -> [String] {
    let frozen = try FrozenReviewFiles(frozen, reader, files)
    if frozen.isHiddenInPart {
      files.session.console.errorLine(try files.session.phrases().text("review.build.hidden"))
    }
    return try frozen.write(isPublic: invocation.has("--public"), anew: invocation.has("--templates"))
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
