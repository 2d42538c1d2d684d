import QualityExchange
import QualityModel

/// Asks at a terminal to which survey a table of answers belongs whose heads are questions or marks, while nothing is
/// open for writing.
struct WhichSurveyQuestion {
  let session: Session

  /// How often the question is put again after an answer that names no survey.
  private static let tries = 3

  /// The options with the survey that was named; without an answer the import tells that it is missing.
  func completed(_ options: ImportOptions, for jobs: [ImportJob]) throws -> ImportOptions {
    guard let job = jobs.first, jobs.count == 1, job.criteria == nil, options.survey == nil,
      job.kind === SurveyAnswer.schema || job.kind === SurveyTally.schema, namesNoQuestion(job, options)
    else { return options }
    let surveys = try session.read { try $0.records(Survey.self).map { (id: $0.id.text, title: $0.title) } }
    guard !surveys.isEmpty else { return options }
    var options = options
    options.survey = try answer(among: surveys)
    return options
  }

  /// A table in which each row names its question says by itself to which survey it belongs.
  private func namesNoQuestion(_ job: ImportJob, _ options: ImportOptions) -> Bool {
    guard let missing = try? MissingFields(in: job.path, as: job.kind, options) else { return true }
    return !missing.fields.isEmpty
  }

  private func answer(among surveys: [(id: String, title: String)]) throws -> String? {
    let phrases = try session.phrases()
    session.console.errorLine(phrases.text("import.ask.survey"))
    for (number, survey) in surveys.enumerated() {
      session.console.errorLine("  \(number + 1)  \(survey.id) \(survey.title)")
    }
    for _ in 0..<WhichSurveyQuestion.tries {
      let answer = FieldValue.trimmed(try session.answer(to: phrases.text("import.ask.choice")))
      if answer.isEmpty { return nil }
      if let place = Int(answer), surveys.indices.contains(place - 1) { return surveys[place - 1].id }
      let named = surveys.filter { $0.id.folded == answer.folded || $0.title.folded == answer.folded }
      if named.count == 1 { return named[0].id }
      session.console.errorLine("  " + phrases.text("import.ask.no-survey", ["name": answer]))
    }
    return nil
  }
}
