import QualityModel
import QualityReports
import QualityStore

/// `aplis review verify`: computes a signed review again from the records as they were, and compares.
enum ReviewVerifyCommand {
  static let description = CommandDescription(
    "review verify", arguments: [.required("YEAR", .year)], examples: ["review verify 2025"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let workspace = try session.openWorkspace(for: .reading)
    let frozen = try frozen(year, workspace)
    var findings: [String] = []
    if SHA256.digest(of: Array(frozen.document.utf8)).hex != frozen.fingerprint {
      findings.append("review.verify.fingerprint")
    }
    if try linkOfHead(frozen, workspace) != frozen.link { findings.append("review.verify.trail") }
    if try recomputed(year, frozen, workspace, session) != frozen.document { findings.append("review.verify.content") }
    return try tell(findings, frozen, year, session)
  }

  private static func frozen(_ year: Int, _ workspace: Workspace) throws -> FrozenReview {
    let frozen = try workspace.read { reader in
      try ReviewBuilding.review(of: year, reader).flatMap { try reader.frozenReview($0.id.text) }
    }
    guard let frozen else { throw Refusal(.rule, "review.not-signed", ["review": "\(year)"]) }
    return frozen
  }

  private static func linkOfHead(_ frozen: FrozenReview, _ workspace: Workspace) throws -> String? {
    try workspace.read { try $0.link(of: frozen.head) }
  }

  /// The document made anew from the records as they were when it was signed.
  private static func recomputed(
    _ year: Int, _ frozen: FrozenReview, _ workspace: Workspace, _ session: Session
  ) throws -> String {
    let request = try ReviewPublisher.request(of: Array(frozen.document.utf8))
    let publisher = ReviewPublisher(templatesFolder: try session.home().templates)
    let document = try workspace.read(asOf: .entry(frozen.head)) { reader in
      try publisher.document(try ManagementReviewReport(request, reading: reader))
    }
    return String(decoding: document, as: UTF8.self)
  }

  private static func tell(
    _ findings: [String], _ frozen: FrozenReview, _ year: Int, _ session: Session
  ) throws -> ExitCode {
    let phrases = try session.phrases()
    let facts = [
      "year": "\(year)", "edition": "\(frozen.edition)", "fingerprint": frozen.fingerprint, "head": "\(frozen.head)",
    ]
    for finding in findings { session.console.line(phrases.text(finding, facts) + " [\(finding)]") }
    session.console.line(phrases.text(findings.isEmpty ? "review.verify.whole" : "review.verify.broken", facts))
    return findings.isEmpty ? .success : .findings
  }
}
