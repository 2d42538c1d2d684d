import JSONSupport
import QualityExchange
import QualityModel

/// Tells what became of the forms of a survey: how many were taken, and of each other file why not. What stands in a form
/// is never told.
struct SurveyCollectReport {
  /// The names of the files, in their order.
  let files: [String]
  let session: Session

  func tell(_ outcomes: [SurveyFormImport.Outcome], isWritten: Bool) throws {
    let phrases = try session.phrases()
    let message = MessageText(phrases: phrases, isVerbose: session.isVerbose)
    var (taken, answers, refused) = (0, 0, 0)
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .taken(let count): (taken, answers) = (taken + 1, answers + count)
      case .again: session.console.errorLine(phrases.text("survey.collect.again", ["file": file]))
      case .double(let other):
        session.console.errorLine(phrases.text("survey.collect.double", ["file": file, "other": other]))
      case .empty: session.console.errorLine(phrases.text("survey.collect.empty", ["file": file]))
      case .refused(let error):
        refused += 1
        for line in message.lines(for: CollectRefusal.of(error, file: file)) { session.console.errorLine(line) }
      }
    }
    if refused > 0 { session.console.errorLine(phrases.text("assessment.collect.refused", count: refused)) }
    guard isWritten else { return }
    let told = phrases.text("import.survey.answers", count: answers)
    session.console.line(phrases.text("survey.collect.done", count: taken, ["answers": told]))
  }

  func writeJSON(_ outcomes: [SurveyFormImport.Outcome]) throws {
    let all = zip(files, outcomes).map { file, outcome in
      JSONValue.object([("file", .text(PersonalCode.masked(file)))] + members(outcome))
    }
    session.console.line(JSONValue.array(all).line)
  }

  private func members(_ outcome: SurveyFormImport.Outcome) -> [(String, JSONValue)] {
    switch outcome {
    case .taken(let answers): [("taken", .integer(answers))]
    case .again: [("again", .boolean(true))]
    case .double(let other): [("double", .text(PersonalCode.masked(other)))]
    case .empty: [("empty", .boolean(true))]
    case .refused(let error): [("refused", .text((error as? Refusal)?.identifier.text ?? "\(error)"))]
    }
  }
}
