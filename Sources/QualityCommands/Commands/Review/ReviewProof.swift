import QualityModel
import QualityReports

/// What can be proved of a signed review: that its document and what was frozen with it are as they were signed, that the
/// trail and the records are, and what becomes of its figures when they are computed again.
struct ReviewProof {
  /// What is no longer as it was, by the keys of the sentences.
  private(set) var findings: [String] = []
  /// How many findings of the check concern the trail and the records.
  private(set) var alterations = 0
  /// The catalogues that are not as they were; what was computed from them was left out of the comparison.
  private(set) var changedCatalogues: [String] = []
  /// The edition of the rules by which the review was computed.
  let rules: Int
  /// The figures that come out otherwise today.
  private(set) var differences: [FigureDifference] = []

  /// The texts that were taken out of it since.
  let redactions: [ReviewRedaction]

  /// Whether it holds a text that is hidden until the director decides.
  let isHiddenInPart: Bool

  let frozen: FrozenReview
  /// The document as it may be shown.
  private let shown: [UInt8]
  private let document: [UInt8]
  private let session: Session

  init(_ frozen: FrozenReview, _ workspace: any WorkspaceStorage, _ session: Session) throws {
    self.frozen = frozen
    self.session = session
    document = Array(frozen.document.utf8)
    shown = Array(try workspace.read { try $0.withoutHidden(frozen.document) }.utf8)
    isHiddenInPart = shown != document
    rules = try ReviewPublisher.rules(of: document)
    redactions = try workspace.read { try $0.redactions(of: frozen) }
    let expected = redactions.compactMap(\.fingerprint).last ?? frozen.fingerprint
    if SHA256.digest(of: document).hex != expected { findings.append("review.verify.fingerprint") }
    if try workspace.read({ try $0.link(of: frozen.head) }) != frozen.link { findings.append("review.verify.trail") }
    try look(at: workspace.check())
    try compute(in: workspace)
  }

  /// Whether the rules have changed since: then figures may come out otherwise, and nothing is amiss.
  var hasOtherRules: Bool { rules != ReviewRules.edition }

  /// The records are as the trail tells, so that they were at the signature as they are read back today.
  private mutating func look(at found: [CheckFinding]) {
    let ofRecords: Set<String> = [
      "check.record-altered", "check.record-lost", "check.record-history", "check.rows-altered", "check.rows-stray",
      "check.trail-altered", "check.trail-end", "check.trail-gap",
    ]
    alterations = found.count { ofRecords.contains($0.identifier) }
    if alterations > 0 { findings.append("review.verify.records") }
    let pages = found.contains { finding in
      finding.identifier == "check.frozen-altered" && finding.facts["review"] == .record(frozen.review)
        && finding.facts["edition"] == .text("\(frozen.edition)")
    }
    if pages, findings.first != "review.verify.fingerprint" { findings.append("review.verify.pages") }
  }

  /// Makes the document anew from the records as they were when it was signed. A review that tells nothing of frameworks
  /// was signed before there was such a part, or when none was in use.
  private mutating func compute(in workspace: any WorkspaceStorage) throws {
    let request = try ReviewPublisher.request(of: document)
    let origins = try ReviewPublisher.origins(of: document)
    let publisher = ReviewPublisher(templatesFolder: try session.home().templates)
    let (anew, fingerprints) = try workspace.read(asOf: .entry(frozen.head)) { reader in
      let catalogues = try origins.flatMap { _ in try ReviewCatalogues.read(for: request, session, reader) }
      let report = try ManagementReviewReport(request, telling: catalogues, reading: reader)
      return (try publisher.document(report), catalogues?.fingerprints ?? [:])
    }
    changedCatalogues = (origins ?? [:]).filter { fingerprints[$0.key] != $0.value }.map(\.key).sorted()
    guard try !isSame(anew) else { return }
    differences = try ReviewPublisher.differences(shown, anew)
    // Where a text was taken out or is hidden, lists may stand in another order: then the figures decide.
    let hasAllTexts = redactions.isEmpty && !isHiddenInPart
    if !hasOtherRules, hasAllTexts || !differences.isEmpty { findings.append("review.verify.content") }
  }

  private func isSame(_ anew: [UInt8]) throws -> Bool {
    guard !changedCatalogues.isEmpty else { return anew == shown }
    return try ReviewPublisher.withoutFrameworks(anew) == ReviewPublisher.withoutFrameworks(shown)
  }
}
