import JSONSupport
import QualityModel

/// `aplis assessment compare`: what became different from one assessment to a later one over the same edition.
enum AssessmentCompareCommand {
  static let description = CommandDescription(
    "assessment compare", arguments: [.required("EARLIER", .record), .required("LATER", .record)],
    options: [.flag("--json")], examples: ["assessment compare SA-2024-01 SA-2026-01"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let comparison = try session.read { reader in
      let later = try AssessmentContext.open(invocation.argument(1) ?? "", session, reader)
      try later.requireOpen()
      return try AssessmentMaterial(context: later, session: session, reader: reader)
        .comparison(with: invocation.argument(0) ?? "", later.results(reader)).1
    }
    let page = ComparisonPage(session: session, phrases: try session.phrases(), comparison: comparison)
    if invocation.has("--json") { page.writeJSON() } else { page.write() }
    return .success
  }
}

/// A comparison on the screen.
struct ComparisonPage {
  let session: Session
  let phrases: Phrases
  let comparison: AssessmentComparison

  func write() {
    let text = ScoreText(phrases: phrases)
    let headers = [
      "assessment.spread.criterion", "field.criterion", "assessment.report.before", "assessment.report.after",
      "assessment.report.change",
    ].map { phrases.text($0) }
    let rows = comparison.lines.map { line in
      [
        String(repeating: " ", count: line.depth * 2) + line.criterion.number,
        CriteriaText(phrases: phrases).markedTitle(line.criterion), result(line.before, text), result(line.after, text),
        change(line.change, text),
      ]
    }
    for line in TableText(headers: headers, rows: rows, width: session.console.width).lines {
      session.console.line(line)
    }
    if !comparison.isSameList { session.console.line(phrases.text("assessment.report.changed-list")) }
    for (key, ids) in [
      ("assessment.report.only-before", comparison.onlyBefore), ("assessment.report.only-after", comparison.onlyAfter),
      ("assessment.report.reworded", comparison.reworded),
    ] where !ids.isEmpty {
      session.console.line("\(phrases.text(key)): \(ids.joined(separator: ", "))")
    }
  }

  private func result(_ line: AssessmentProfile.Line, _ text: ScoreText) -> String {
    if line.panel?.isOfWords == true { return text.line(line.score) }
    return text.number(line.mean)
  }

  private func change(_ change: ExactFraction?, _ text: ScoreText) -> String {
    guard let change else { return "–" }
    return change.numerator > 0 ? "+" + text.number(change) : text.number(change).replacing("-", with: "−")
  }

  func writeJSON() {
    let lines = comparison.lines.map { line in
      JSONValue.object(
        [("criterion", .text(line.criterion.number))]
          + [("before", line.before.mean), ("after", line.after.mean), ("change", line.change)].compactMap {
            name, value in
            value.map { (name, .number($0.text)) }
          })
    }
    session.console.line(
      JSONValue.object([
        ("sameCriteria", .boolean(comparison.isSameList)), ("lines", .array(lines)),
        ("onlyEarlier", .array(comparison.onlyBefore.map { .text($0) })),
        ("onlyLater", .array(comparison.onlyAfter.map { .text($0) })),
        ("reworded", .array(comparison.reworded.map { .text($0) })),
      ]).line)
  }
}
