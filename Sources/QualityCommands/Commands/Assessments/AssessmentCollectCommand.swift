import JSONSupport
import QualityExchange
import QualityModel

/// `aplis assessment collect`: takes in the forms that came back, each whole or not at all.
///
/// It says how many criteria a form answers, and never what.
enum AssessmentCollectCommand {
  static let description = CommandDescription(
    "assessment collect", arguments: [.several("FILE|FOLDER", .file)], options: [.flag("--json")],
    examples: ["assessment collect atgrieztas", "assessment collect SA-2026-01.E-003.json SA-2026-01.E-004.lv.csv"],
    run: run)

  /// What became of one file.
  struct Outcome {
    let file: String
    var assessment = ""
    var assessor = ""
    var criteria = 0
    var scored = 0
    var isNew = true
    var refusals: [any Error] = []
  }

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let files = try invocation.arguments.flatMap {
      try ReturnedFiles.of($0, endings: endings, else: .formNoFiles, session)
    }
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    let collecting = FormCollecting(
      session: session, reader: ReturnedFormReader(languages: try session.allPhrases()))
    let outcomes = stride(from: 0, to: files.count, by: FormCollecting.together).flatMap { start in
      let forms = files[start..<min(start + FormCollecting.together, files.count)].map { path, name in
        FormCollecting.Form(name: name, content: Result { try collecting.reader.read(path, name: name) })
      }
      return collecting.take(forms) { change in try workspace.write(as: actor, through: .form, change) }
    }
    try CollectReport(session: session).write(outcomes, asJSON: invocation.has("--json"))
    return outcomes.allSatisfy(\.refusals.isEmpty) ? .success : .data
  }

  private static let endings = [".json", ".csv", ".xlsx", ".ods"]
}

/// Every error of a returned file as one that names the file.
enum CollectRefusal {
  static func of(_ error: any Error, file: String) -> any Error {
    switch error {
    case let refusal as Refusal where refusal.place == nil:
      Refusal(
        refusal.sort, refusal.identifier, refusal.facts, at: Refusal.Place(file: file), detail: refusal.detail)
    case is JSONError, is CSVError, is TextFileError:
      Refusal(.data, .formMalformed, at: Refusal.Place(file: file), detail: "\(error)")
    // What is wrong with the disk or the program is no fault of the form.
    default: error
    }
  }
}

/// Writes the scores of returned forms, each form whole or not at all.
final class FormCollecting {
  let session: Session
  let reader: ReturnedFormReader
  /// Many forms belong to one assessment: its catalogue is read once.
  private var checks: [String: (context: AssessmentContext, check: FormCheck)] = [:]

  init(session: Session, reader: ReturnedFormReader) {
    self.session = session
    self.reader = reader
  }

  typealias Outcome = AssessmentCollectCommand.Outcome

  /// A file that came back, read or not.
  struct Form {
    let name: String
    let content: Result<ReturnedForm, any Error>

    func refused(_ error: any Error) -> Outcome {
      Outcome(file: name, refusals: [CollectRefusal.of(error, file: name)])
    }
  }

  /// So many forms are written in one go: the scores are kept by criterion, and each form touches nearly all of them.
  static let together = 16

  /// Takes forms in together; where one of them cannot be written, one after another, so that it harms no other.
  func take(
    _ forms: [Form], writing: ((any WorkspaceWriting) throws -> [Outcome]) throws -> [Outcome]
  ) -> [Outcome] {
    do {
      return try writing { writer in try forms.map { try take($0, into: writer) } }
    } catch {
      return forms.map { form in
        do { return try writing { [try take(form, into: $0)] }[0] } catch { return form.refused(error) }
      }
    }
  }

  /// - Throws: only what happens while it is written; a form that is not in order is told in the outcome
  private func take(_ form: Form, into writer: any WorkspaceWriting) throws -> Outcome {
    let (outcome, scores): (Outcome, [Record<CriterionScore>])
    do { (outcome, scores) = try read(form.content.get(), writer.reader) } catch { return form.refused(error) }
    return try write(scores, outcome, writer)
  }

  /// What a form says, if it is in order.
  private func read(_ form: ReturnedForm, _ reader: any WorkspaceReading) throws -> (Outcome, [Record<CriterionScore>])
  {
    let (context, check) = try check(form, reader)
    guard context.assessment.state == .scoring else { throw Refusal(.rule, .assessmentNotScoring, context.facts) }
    let scores = try check.scores(of: form)
    var outcome = Outcome(file: form.file)
    outcome.assessment = context.id
    outcome.assessor = form.identity.assessor
    outcome.criteria = scores.count
    return (outcome, scores)
  }

  private func write(
    _ scores: [Record<CriterionScore>], _ outcome: Outcome, _ writer: any WorkspaceWriting
  ) throws -> Outcome {
    var outcome = outcome
    outcome.scored = scores.count { score in ScoringPanel.scoreFields.contains { score.content[$0] != nil } }
    outcome.isNew = try writer.perform(FormTaking(scores))
    return outcome
  }

  private func check(_ form: ReturnedForm, _ reader: any WorkspaceReading) throws -> (AssessmentContext, FormCheck) {
    let id = form.identity.assessment
    if let known = checks[id] { return known }
    guard try reader.record(Assessment.key, id: id) != nil else {
      throw Refusal(
        .data, .formForeign, ["assessment": .record(id)], at: Refusal.Place(file: form.file))
    }
    let context = try AssessmentContext.open(id, session, reader)
    let check = FormCheck(
      context.assessment, criteria: context.criteria, key: try context.formKey(reader),
      besides: try Settings(reader: reader).declaredNumbers())
    checks[id] = (context, check)
    return (context, check)
  }
}

/// Tells what became of each file.
struct CollectReport {
  let session: Session

  func write(_ outcomes: [AssessmentCollectCommand.Outcome], asJSON: Bool) throws {
    let phrases = try session.phrases()
    let message = MessageText(phrases: phrases, isVerbose: session.isVerbose)
    if asJSON {
      session.console.line(JSONValue.array(outcomes.map(json)).line)
    } else {
      for outcome in outcomes where outcome.refusals.isEmpty {
        session.console.line(
          phrases.text(
            outcome.isNew ? "assessment.collect.done" : "assessment.collect.again", count: outcome.scored,
            ["file": outcome.file, "assessment": outcome.assessment, "assessor": outcome.assessor]))
      }
    }
    for refusal in outcomes.flatMap(\.refusals) {
      for line in message.lines(for: refusal) { session.console.errorLine(line) }
    }
    let refused = outcomes.count { !$0.refusals.isEmpty }
    if refused > 0 { session.console.errorLine(phrases.text("assessment.collect.refused", count: refused)) }
    if !asJSON, let id = outcomes.first(where: { $0.refusals.isEmpty })?.assessment { try suggestNext(id, phrases) }
  }

  /// Who has not answered yet; once all have, the step to the consensus.
  private func suggestNext(_ id: String, _ phrases: Phrases) throws {
    let missing = try session.read { reader in try reader.record(Assessment.self, id: id)?.unanswered(reader) } ?? []
    guard !missing.isEmpty else { return try session.suggest("assessment convene \(id)") }
    let named = missing.prefix(10).joined(separator: ", ") + (missing.count > 10 ? ", …" : "")
    session.console.line(phrases.text("assessment.collect.waiting", count: missing.count, ["assessors": named]))
  }

  private func json(_ outcome: AssessmentCollectCommand.Outcome) -> JSONValue {
    var members: [(String, JSONValue)] = [("file", .text(PersonalCode.masked(outcome.file)))]
    if let refusal = outcome.refusals.first as? Refusal {
      members.append(("refused", .text(refusal.identifier.text)))
    } else {
      members += [
        ("assessment", .text(outcome.assessment)), ("assessor", .text(outcome.assessor)),
        ("criteria", .integer(outcome.criteria)), ("scored", .integer(outcome.scored)),
      ]
    }
    return .object(members)
  }
}

extension Refusal.ID {
  static let formForeign = Refusal.ID("form.foreign")
  static let formNoFile = Refusal.ID("form.no-file")
  static let formNoFiles = Refusal.ID("form.no-files")
}
