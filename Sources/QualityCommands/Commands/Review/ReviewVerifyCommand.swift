import QualityModel
import QualityReports

/// `aplis review verify`: proves a signed review, and computes it again from the records as they were.
enum ReviewVerifyCommand {
  static let description = CommandDescription(
    "review verify", arguments: [.required("YEAR", .year)], options: [.value("--edition", "NUMBER")],
    examples: ["review verify 2025", "review verify 2025 --edition 1"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let edition = try EditionOption.number(in: invocation)
    let workspace = try session.openWorkspace(for: .reading)
    let frozen = try workspace.read { reader in
      try Review.of(year, reader).flatMap { try reader.frozenReview($0.id.text, edition: edition) }
    }
    guard let frozen else { throw EditionOption.refusal(year, edition) }
    let proof = try ReviewProof(frozen, workspace, session)
    try tell(proof, year, session)
    return proof.findings.isEmpty ? .success : .findings
  }

  private static func tell(_ proof: ReviewProof, _ year: Int, _ session: Session) throws {
    let (phrases, console) = (try session.phrases(), session.console)
    let facts = [
      "year": "\(year)", "edition": "\(proof.frozen.edition)", "fingerprint": proof.frozen.fingerprint,
      "head": "\(proof.frozen.head)", "count": "\(proof.alterations)", "rules": "\(proof.rules)",
      "present": "\(ReviewRules.edition)",
    ]
    for finding in proof.findings { console.line(phrases.text(finding, facts) + " [\(finding)]") }
    if !proof.changedCatalogues.isEmpty {
      let catalogues = proof.changedCatalogues.joined(separator: ", ")
      console.line(phrases.text("review.verify.catalogues", ["catalogues": catalogues]))
    }
    if proof.hasOtherRules {
      console.line(phrases.text(proof.differences.isEmpty ? "review.verify.rules-same" : "review.verify.rules", facts))
    }
    for difference in proof.differences { console.line("  " + line(difference, phrases)) }
    console.line(phrases.text(conclusion(of: proof), facts))
    if proof.isHiddenInPart { console.line("  " + phrases.text("review.verify.hidden")) }
    for redaction in proof.redactions { console.line("  " + RedactionLine(redaction).text(phrases)) }
  }

  private static func conclusion(of proof: ReviewProof) -> String {
    guard proof.findings.isEmpty else { return "review.verify.broken" }
    return proof.hasOtherRules ? "review.verify.proved" : "review.verify.whole"
  }

  private static func line(_ difference: FigureDifference, _ phrases: Phrases) -> String {
    let name = difference.name ?? difference.label.flatMap { phrases[$0] } ?? difference.figure
    let value = { (text: String?) in text ?? phrases.text("review.verify.none") }
    return phrases.text(
      "review.verify.figure",
      [
        "name": name, "year": difference.year, "signed": value(difference.signed), "anew": value(difference.anew),
      ])
  }
}
