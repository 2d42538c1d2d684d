import QualityModel
import QualityReports

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
    let check = try recompute(frozen, workspace, session)
    if !check.isSame { findings.append("review.verify.content") }
    return try tell(findings, check, frozen, year, session)
  }

  private static func frozen(_ year: Int, _ workspace: any WorkspaceStorage) throws -> FrozenReview {
    let frozen = try workspace.read { reader in
      try Review.of(year, reader).flatMap { try reader.frozenReview($0.id.text) }
    }
    guard let frozen else { throw Refusal(.rule, .reviewNotSigned, ["review": "\(year)"]) }
    return frozen
  }

  private static func linkOfHead(_ frozen: FrozenReview, _ workspace: any WorkspaceStorage) throws -> String? {
    try workspace.read { try $0.link(of: frozen.head) }
  }

  /// What came of computing the document anew.
  private struct Check {
    let isSame: Bool
    /// The catalogues that are not as they were; what was computed from them was left out of the comparison.
    let changed: [String]
  }

  /// Makes the document anew from the records as they were when it was signed. A review that tells nothing of frameworks
  /// was signed before there was such a part, or when none was in use.
  private static func recompute(
    _ frozen: FrozenReview, _ workspace: any WorkspaceStorage, _ session: Session
  ) throws -> Check {
    let bytes = Array(frozen.document.utf8)
    let request = try ReviewPublisher.request(of: bytes)
    let origins = try ReviewPublisher.origins(of: bytes)
    let publisher = ReviewPublisher(templatesFolder: try session.home().templates)
    return try workspace.read(asOf: .entry(frozen.head)) { reader in
      let catalogues = try origins.flatMap { _ in try ReviewCatalogues.read(for: request, session, reader) }
      let anew = try publisher.document(try ManagementReviewReport(request, telling: catalogues, reading: reader))
      let changed = (origins ?? [:]).filter { catalogues?.fingerprints[$0.key] != $0.value }.map(\.key).sorted()
      guard !changed.isEmpty else { return Check(isSame: anew == bytes, changed: []) }
      let isSame = try ReviewPublisher.withoutFrameworks(anew) == ReviewPublisher.withoutFrameworks(bytes)
      return Check(isSame: isSame, changed: changed)
    }
  }

  private static func tell(
    _ findings: [String], _ check: Check, _ frozen: FrozenReview, _ year: Int, _ session: Session
  ) throws -> ExitCode {
    let phrases = try session.phrases()
    let facts = [
      "year": "\(year)", "edition": "\(frozen.edition)", "fingerprint": frozen.fingerprint, "head": "\(frozen.head)",
    ]
    for finding in findings { session.console.line(phrases.text(finding, facts) + " [\(finding)]") }
    if !check.changed.isEmpty {
      session.console.line(
        phrases.text("review.verify.catalogues", ["catalogues": check.changed.joined(separator: ", ")]))
    }
    session.console.line(phrases.text(findings.isEmpty ? "review.verify.whole" : "review.verify.broken", facts))
    return findings.isEmpty ? .success : .findings
  }
}
