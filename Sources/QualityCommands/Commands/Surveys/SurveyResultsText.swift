import QualityModel
import QualityReports

/// What came back of a survey, on the screen: who answered, and a line for each question.
struct SurveyResultsText {
  let session: Session
  let phrases: Phrases

  func write(_ survey: Record<Survey>, _ reader: any RecordReader) throws {
    let results = try SurveyResults.of(survey, reading: reader)
    let waves = try SurveyWaves.of(results, reading: reader)
    session.console.line("\(survey.id.text) \(survey.title)")
    for line in response(results) { session.console.line(line) }
    session.console.line()
    guard !waves.questions.isEmpty else { return try session.suggest("question add --survey \(survey.id.text)") }
    table(waves)
    if waves.compared > 0 {
      let facts = ["count": "\(waves.compared)", "chance": number(waves.byChance)]
      session.console.line(phrases.text("survey.compared-by-chance", facts))
    }
    session.console.line()
    if waves.questions.contains(where: { $0.question.question.kind == .text && $0.question.answered > 0 }) {
      try session.suggest("survey texts \(survey.id.text)")
    } else {
      try session.suggest("survey results \(survey.id.text) -o lapas")
    }
  }

  private func response(_ results: SurveyResults) -> [String] {
    let survey = results.survey
    let sent = survey.sent.map(String.init) ?? phrases.text("survey.unknown")
    let share = results.response.map { " (\(percent($0.fraction)))" } ?? ""
    let asked = "\(phrases.field(Survey.fields.sent.key, of: Survey.schema)): \(sent)"
    var lines = ["\(asked); \(phrases.text("survey.returned")): \(results.returned)\(share)"]
    if survey.sent == nil { lines.append(phrases.text("survey.sent-unknown")) }
    if let sent = survey.sent, results.returned > sent {
      lines.append(phrases.text("survey.more-than-sent", ["name": "\(results.returned) / \(sent)"]))
    }
    if let minimum = results.missedMinimum {
      lines.append(phrases.text("survey.below-minimum", ["name": "\(results.returned) / \(minimum)"]))
    }
    return lines
  }

  private func table(_ waves: SurveyWaves) {
    let heads = [
      "column.question", "survey.answered", "survey.satisfied-or-yes", "survey.interval", "survey.mean",
      "survey.change",
    ]
    let width = session.console.isTerminal ? session.console.width : 160
    let rows = waves.questions.map(row)
    for line in TableText(headers: heads.map { phrases.text($0) }, rows: rows, width: width).lines {
      session.console.line(line)
    }
  }

  private func row(_ waves: QuestionWaves) -> [String] {
    let result = waves.question
    let answered = result.answered > 0 || result.counts.isEmpty ? "\(result.answered)" : "–"
    let start = ["\(result.question.id.text) \(result.question.text)", answered]
    guard let satisfied = result.satisfied, !result.isHidden else { return start + ["", "", "", change(waves)] }
    let interval = satisfied.interval
    let mean = result.question.kind == .scale ? result.mean?.rounded(to: 2) : nil
    return start + [
      percent(satisfied.fraction), "\(figure(interval.low))–\(percent(interval.high))", mean.map(number) ?? "",
      change(waves),
    ]
  }

  private func change(_ waves: QuestionWaves) -> String { ChangeCells(waves).map { phrases.text($0.key) } ?? "" }

  private func figure(_ fraction: Double) -> String { number(ExactNumber(fraction * 100, decimals: 1)) }
  private func percent(_ fraction: Double) -> String {
    phrases.language.rules.percent(ExactNumber(fraction * 100, decimals: 1).text)
  }
  private func number(_ number: ExactNumber) -> String { phrases.language.rules.number(number.text) }
}
