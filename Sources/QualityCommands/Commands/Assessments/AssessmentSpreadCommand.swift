import JSONSupport
import QualityModel

/// `aplis assessment spread`: where the assessors disagree, what they saw, and nobody's name.
enum AssessmentSpreadCommand {
  static let description = CommandDescription(
    "assessment spread", arguments: [.required("ID", .record), .optional("CRITERION")],
    options: [.value("--limit", "NUMBER"), .flag("--json")],
    examples: ["assessment spread SA-2026-01", "assessment spread SA-2026-01 1.1"], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let (context, results) = try session.read { reader in
      let context = try AssessmentContext.open(invocation.argument(0) ?? "", session, reader)
      try context.requireOpen()
      return (context, try context.results(reader))
    }
    let page = SpreadPage(session: session, phrases: try session.phrases(), context: context, results: results)
    if let word = invocation.argument(1) {
      page.write(one: results[try context.criterion(word).criterion.number])
    } else if invocation.has("--json") {
      page.writeJSON()
    } else {
      page.write(limit: try invocation.integer("--limit") ?? .max)
    }
    return .success
  }
}

/// The spread on the screen.
struct SpreadPage {
  let session: Session
  let phrases: Phrases
  let context: AssessmentContext
  let results: AssessmentResults

  private var text: ScoreText { ScoreText(phrases: phrases) }

  /// Most disagreement first.
  private var ordered: [AssessmentResults.Entry] {
    let spreads = ScoreSpread.inOrderOfDisagreement(results.all.compactMap(\.spread))
    return spreads.compactMap { results[$0.criterion.criterion.number] }
  }

  func write(limit: Int) {
    let entries = ordered
    let headers = ["criterion", "title", "scores", "lowest", "highest", "mean", "apart", "agreed"]
      .map { phrases.text("assessment.spread.\($0)") }
    let rows = entries.prefix(limit).map(row)
    for line in TableText(headers: headers, rows: Array(rows), width: session.console.width).lines {
      session.console.line(line)
    }
    if entries.count > limit {
      session.console.line(phrases.text("assessment.spread.more", count: entries.count - limit))
    }
    tellOpen(entries)
    writeNotes()
  }

  private func row(_ entry: AssessmentResults.Entry) -> [String] {
    guard let spread = entry.spread else { return [] }
    let words = entry.criterion.panel.isOfWords
    let counts = words ? text.distribution(spread).joined() : nil
    return [
      entry.criterion.criterion.number, CriteriaText(phrases: phrases).markedTitle(entry.criterion.criterion),
      "\(spread.scores + spread.notApplicable)", counts ?? text.number(spread.lowest),
      words ? "" : text.number(spread.highest), words ? "" : text.number(spread.mean), text.disagreement(spread),
      text.line(entry.score),
    ]
  }

  /// What has no score yet, and the next step.
  private func tellOpen(_ entries: [AssessmentResults.Entry]) {
    let silent = results.all.filter { $0.spread == nil }
    if !silent.isEmpty {
      let numbers = silent.prefix(8).map(\.criterion.criterion.number).joined(separator: ", ")
      session.console.line(
        phrases.text(
          "assessment.spread.silent", count: silent.count, ["criteria": numbers + (silent.count > 8 ? ", …" : "")]))
    }
    if !results.uncounted.isEmpty {
      let text = phrases.text("assessment.report.uncounted", count: results.uncounted.count)
      session.console.line("\(text) \(results.uncounted.joined(separator: ", "))")
    }
    if let first = entries.first(where: { $0.score == nil }) {
      session.console.line(
        "  \(phrases.text("message.next")): aplis assessment spread \(context.id) \(first.criterion.criterion.number)")
    }
  }

  /// In a small group the distribution gives people away; that is said and not hidden.
  private func writeNotes() {
    if context.assessment.assessors.count < 3 { session.console.line(phrases.text("assessment.spread.few")) }
  }

  func write(one entry: AssessmentResults.Entry?) {
    guard let entry else { return }
    let criterion = entry.criterion.criterion
    let mark = CriteriaText(phrases: phrases)
    session.console.line(mark.line(criterion))
    let explanation = criterion.explanation.marked(in: phrases.language)
    let marked = explanation.isEmpty ? "" : explanation + mark.mark(criterion.explanationCertainty)
    for line in TextWrap.lines(marked, width: 100) where !line.isEmpty {
      session.console.line("  \(line)")
    }
    if let spread = entry.spread { write(spread) }
    write(CriterionScore.fields.strengths, entry.strengths)
    write(CriterionScore.fields.improvements, entry.improvements)
    write(CriterionScore.fields.ideas, entry.ideas)
    session.console.line("\(phrases.text("assessment.spread.agreed")): \(text.line(entry.score))")
    if let reason = entry.agreed?.reason { session.console.line("  \(reason)") }
    if entry.score == nil {
      session.console.line(
        "  \(phrases.text("message.next")): aplis assessment consensus \(context.id) \(criterion.number) "
          + ScoreExample.options(of: entry.criterion.panel) + " --reason \"…\"")
    }
    writeNotes()
  }

  private func write(_ spread: ScoreSpread) {
    if let lowest = spread.lowest, let highest = spread.highest {
      session.console.line(
        phrases.text(
          "assessment.spread.range",
          [
            "lowest": text.number(lowest), "highest": text.number(highest), "mean": text.number(spread.mean),
            "apart": text.disagreement(spread), "count": "\(spread.scores)",
          ]))
    }
    for line in text.distribution(spread) { session.console.line("  \(line)") }
    if spread.notApplicable > 0 {
      session.console.line("  \(text.word(ScoringPanel.notApplicable)): \(spread.notApplicable)")
    }
  }

  private func write(_ field: RecordField, _ lines: [MergedNotes.Line]) {
    guard !lines.isEmpty else { return }
    session.console.line("\(phrases.field(field.key, of: CriterionScore.schema)):")
    for line in lines { session.console.line("  – \(line.text)\(line.people > 1 ? " (\(line.people)×)" : "")") }
  }

  func writeJSON() {
    session.console.line(JSONValue.array(ordered.map(json)).line)
  }

  private func json(_ entry: AssessmentResults.Entry) -> JSONValue {
    var members: [(String, JSONValue)] = [("criterion", .text(entry.criterion.id.text))]
    if let spread = entry.spread {
      members += [("scores", .integer(spread.scores)), ("notApplicable", .integer(spread.notApplicable))]
      for (name, value) in [
        ("lowest", spread.lowest), ("highest", spread.highest), ("mean", spread.mean),
        ("disagreement", spread.disagreement),
      ] {
        if let value { members.append((name, .number(value.text))) }
      }
      members.append(("distribution", distribution(spread)))
    }
    for (name, lines) in [
      ("strengths", entry.strengths), ("improvements", entry.improvements), ("ideas", entry.ideas),
    ] where !lines.isEmpty {
      members.append(
        (name, .array(lines.map { .object([("text", .text($0.text)), ("people", .integer($0.people))]) })))
    }
    if let score = entry.score?.score { members.append(("agreed", .number(score.text))) }
    if let word = entry.score?.answer { members.append(("agreed", .text(word))) }
    return .object(members)
  }

  private func distribution(_ spread: ScoreSpread) -> JSONValue {
    .object(
      spread.criterion.panel.dimensions.map { dimension in
        let counts = spread.distribution[dimension.key] ?? [:]
        return (
          dimension.key,
          .object(dimension.bands.compactMap { band in counts[band.key].map { (band.key, .integer($0)) } })
        )
      })
  }
}

/// The options by which a panel's score is told.
enum ScoreExample {
  static func options(of panel: ScoringPanel) -> String {
    panel.dimensions.map { dimension in
      "--\(dimension.key) \(dimension.range == nil ? CriterionScore.Fulfilment.met.rawValue : "…")"
    }.joined(separator: " ")
  }
}
