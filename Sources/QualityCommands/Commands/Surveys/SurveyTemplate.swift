import QualityExchange
import QualityModel

/// The questionnaire with which `aplis survey add --template NAME` begins.
struct SurveyTemplate {
  private let questionnaire: Questionnaire
  private let session: Session

  /// The option of the kinds that begin with a template.
  static func options(of kind: RecordSchema) -> [OptionDescription] {
    kind === Survey.schema ? [.value(option, "NAME")] : []
  }

  private static let option = "--template"

  /// - Returns: `nil` where none was asked for
  /// - Throws: `questionnaire.unknown` with the names that there are; `questionnaire.unreadable`
  init?(_ invocation: Invocation, _ session: Session) throws {
    guard invocation.command.kind == Survey.key, let name = invocation.value(SurveyTemplate.option) else { return nil }
    questionnaire = try QuestionnaireFile.read(name, in: session.home().templates + "/questionnaires")
    self.session = session
  }

  /// The questions, which do not name their survey yet.
  var parts: [RecordValue] { questionnaire.questions.map(\.content) }

  /// What the template says of the survey, where the person said nothing else.
  func filled(_ invocation: Invocation) throws -> Invocation {
    let year = try invocation.day("--opened")?.year ?? session.today.year
    let survey = questionnaire.survey(named: "\(questionnaire.title.text(in: session.language)) \(year)").content
    let fields: [RecordField] = [Survey.fields.title, Survey.fields.audience, Survey.fields.anonymous]
    return fields.reduce(invocation) { filled, field in
      let option = FieldOption.name(of: field)
      guard !filled.has(option), let value = survey[field] else { return filled }
      return filled.adding(option, value.text)
    }
  }

  /// How many questions were made, and how the survey goes on.
  func tell(of survey: RecordValue) throws {
    session.console.line(try session.phrases().text("survey.template.questions", count: questionnaire.questions.count))
    try session.suggest("question list --where survey=\(survey.id)")
    try session.suggest("survey form \(survey.id) -o \(survey.id).html")
  }
}
