import JSONSupport
import QualityModel

/// Findings of a check as lines or JSON.
struct CheckReport {
  let session: Session

  /// One line for each finding, and how many there are.
  func write(_ findings: [CheckFinding]) throws {
    guard !findings.isEmpty else { return }
    let text = MessageText(phrases: try session.phrases(), isVerbose: session.isVerbose)
    for finding in findings { session.console.line(text.line(for: finding)) }
    session.console.line(text.phrases.text("check.findings", count: findings.count))
    try session.suggest("trail list --last 20")
  }

  func json(_ findings: [CheckFinding]) throws -> JSONValue {
    let items = findings.map { finding in
      let facts = finding.facts.sorted { $0.key < $1.key }.map { ($0.key, JSONValue.text($0.value.plain)) }
      return JSONValue.object([("identifier", .text(finding.identifier))] + facts)
    }
    return .object([("whole", .boolean(findings.isEmpty)), ("findings", .array(items))])
  }
}
