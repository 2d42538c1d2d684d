import QualityModel

/// `aplis verify FILE`: compares a page, a document or a backup that was given out with what is kept.
enum VerifyCommand {
  static let description = CommandDescription(
    "verify", arguments: [.required("FILE", .file)],
    examples: ["verify review-2025.lv.html", "verify 2025-03-31.aplis-backup"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let name = invocation.argument(0) ?? ""
    let file = try GivenFile(session.absolute(name), named: name)
    let proof = try file.proof(in: session.openWorkspace(for: .reading), session)
    let (key, facts, isProved) = words(for: proof)
    let phrases = try session.phrases()
    session.console.line(phrases.text(key, facts.merging(["file": name]) { first, _ in first }) + " [\(key)]")
    if case .frozen(_, let without, let still) = proof {
      for redaction in without { session.console.line("  " + RedactionLine(redaction).text(phrases)) }
      for redaction in still {
        session.console.line("  " + RedactionLine(redaction).text(phrases, "verify.still"))
      }
    }
    return isProved ? .success : .findings
  }

  /// The sentence, its facts, and whether the whole file is proved.
  private static func words(for proof: GivenFile.Proof) -> (key: String, facts: [String: String], isProved: Bool) {
    switch proof {
    case .frozen(let file, let without, _):
      return (without.isEmpty ? "verify.frozen" : "verify.redacted", facts(of: file), true)
    case .hidden(let file): return ("verify.hidden", facts(of: file), true)
    case .workspace(let entry): return ("verify.workspace", ["entry": "\(entry)"], true)
    case .gone(let entry, let restore):
      return ("verify.gone", ["entry": "\(entry)", "restore": "\(restore)"], false)
    case .sealed(let review):
      return ("verify.sealed", ["review": review.review, "edition": "\(review.edition)"], false)
    case .backup(let entry, 0): return ("verify.backup", ["entry": "\(entry)"], true)
    case .backup(let entry, let findings):
      return ("verify.backup-damaged", ["entry": "\(entry)", "count": "\(findings)"], false)
    case .otherHistory(let entry): return ("verify.other-history", ["entry": "\(entry)"], false)
    case .unknown: return ("verify.unknown", [:], false)
    }
  }

  private static func facts(of file: FrozenFile) -> [String: String] {
    ["review": file.review, "edition": "\(file.edition)", "part": file.name, "entry": "\(file.entry)"]
  }
}
