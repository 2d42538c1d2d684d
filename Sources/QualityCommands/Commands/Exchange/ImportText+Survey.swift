import QualityExchange
import QualityModel

/// What an import of a survey's table tells: the questions that were made, the columns of which nothing is kept.
extension ImportText {
  /// One line for each thing that somebody has to know of.
  func survey(of report: ImportReport) -> [String] {
    let idle = report.idleOptions.isEmpty ? [] : [("import.survey.idle-option", report.idleOptions)]
    return idle.map { line($0.0, $0.1, of: report) } + (report.survey.map { notes($0, of: report) } ?? [])
  }

  private func line(_ key: String, _ list: [String], of report: ImportReport) -> String {
    phrases.text(key, ["file": report.file, "list": heads(list)])
  }

  private func notes(_ notes: SurveyNotes, of report: ImportReport) -> [String] {
    let lists = [
      ("import.survey.left-out", notes.leftOut), ("import.survey.skipped", notes.skipped),
      ("import.survey.joined", notes.joined), ("import.survey.totals", notes.totals),
      ("import.survey.shares", notes.shares),
    ].filter { !$0.1.isEmpty }.map { line($0.0, $0.1, of: report) }
    return lists + notes.questions.map { line(for: $0, of: report) + options(of: $0, notes) }
      + notes.wholes.map { line, text in
        phrases.text("import.survey.whole", ["place": "\(report.file):\(line)", "text": text])
      }
      + notes.wrongTotals.map { line(for: $0, of: report) } + unfinished(notes, of: report)
  }

  private func heads(_ heads: [String]) -> String {
    heads.map { phrases.text("import.value", ["value": $0.split(whereSeparator: \.isNewline).joined(separator: " ")]) }
      .joined(separator: ", ")
  }

  private func line(for question: SurveyNotes.Question, of report: ImportReport) -> String {
    let kind = phrases.choice(question.kind.rawValue, of: "kind", in: SurveyQuestion.schema)
    let scale = question.scale.map { " \($0)" } ?? ""
    let seen = question.seen.map {
      " " + phrases.text("import.survey.seen", ["low": "\($0.lowerBound)", "high": "\($0.upperBound)"])
    }
    let facts = ["file": report.file, "id": question.id, "text": question.text, "kind": kind + scale + (seen ?? "")]
    return phrases.text("import.survey.question", facts)
  }

  /// The options that were found, so that somebody sees whether cells were cut where they should.
  private func options(of question: SurveyNotes.Question, _ notes: SurveyNotes) -> String {
    guard let options = notes.options[question.id], !options.isEmpty else { return "" }
    return " (" + heads(options.sorted()) + ")"
  }

  private func line(for total: SurveyNotes.WrongTotal, of report: ImportReport) -> String {
    phrases.text(
      "import.survey.wrong-total",
      [
        "place": "\(report.file):\(total.line)", "column": total.header, "told": total.told,
        "computed": phrases.language.rules.number(total.computed),
      ])
  }

  private func unfinished(_ notes: SurveyNotes, of report: ImportReport) -> [String] {
    guard notes.unfinished > 0 else { return [] }
    return [phrases.text("import.survey.unfinished", count: notes.unfinished, ["file": report.file])]
  }

  /// `aptauja.csv (aptaujas atbildes): 5 respondenti: 4 jauni, 1 izlaists; 33 atbildes`.
  func summary(of report: ImportReport, _ notes: SurveyNotes) -> String {
    let keys =
      notes.areRespondents
      ? ["import.added", "import.changed", "import.same", "import.rejected", "import.survey.silent"]
      : ["import.line.added", "import.line.changed", "import.line.same", "import.line.rejected", "import.passed-over"]
    let counts = [report.added, report.changed, report.same, report.rejected, report.passedOver]
    let parts = zip(keys, counts).filter { $0.1 > 0 }.map { phrases.text($0.0, count: $0.1) }
    let rows = phrases.text(notes.areRespondents ? "import.survey.respondents" : "import.rows", count: report.rows)
    let values = phrases.text(
      notes.areRespondents ? "import.survey.answers" : "import.survey.counts", count: notes.values)
    return "\(report.file) (\(phrases.kinds(report.kind))): \(rows)"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "; " + values
  }
}
