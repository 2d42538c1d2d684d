import JSONSupport
import QualityModel

/// What a check tells, as lines or JSON: what is wrong, and apart from it what is merely to be known.
struct CheckReport {
  let session: Session

  /// One line for each finding, and how many there are, or that all is whole; then one for each notice.
  /// - Parameter whole: says that all is whole
  func write(_ findings: [CheckFinding], whole: () throws -> Void) throws {
    let text = MessageText(phrases: try session.phrases(), isVerbose: session.isVerbose)
    if findings.faults.isEmpty { try whole() } else { try writeFaults(findings.faults, text) }
    guard !findings.notices.isEmpty else { return }
    session.console.line(text.phrases.text("check.notices"))
    for notice in findings.notices { session.console.line("  " + text.line(for: notice)) }
  }

  private func writeFaults(_ faults: [CheckFinding], _ text: MessageText) throws {
    for fault in faults { session.console.line(text.line(for: fault)) }
    session.console.line(text.phrases.text("check.findings", count: faults.count))
    try session.suggest("trail list --last 20")
  }

  /// - Parameter end: the newest entry of the trail, where it is told
  func json(_ findings: [CheckFinding], _ end: TrailEnd? = nil) throws -> JSONValue {
    .object(
      [
        ("whole", .boolean(findings.faults.isEmpty)), ("findings", .array(findings.faults.map(json))),
        ("notices", .array(findings.notices.map(json))),
      ] + (end.map { [("head", $0.json)] } ?? []))
  }

  private func json(_ finding: CheckFinding) -> JSONValue {
    let facts = finding.facts.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.text($0.value.plain)) }
    return .object([("identifier", .text(finding.identifier))] + facts)
  }
}
