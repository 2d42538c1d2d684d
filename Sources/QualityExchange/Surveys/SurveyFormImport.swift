public import QualityModel

/// Takes the forms of a survey that came back, as an import takes a table of respondents: all that are in order in one
/// batch, in an order and with numbers made by chance.
///
/// ```swift
/// let forms = try SurveyFormImport(files, of: survey, into: destination, reading: writer.reader)
/// try forms.write()
/// forms.outcomes   // what became of each file
/// ```
public struct SurveyFormImport {
  /// A file that came back, read or not.
  public struct File {
    /// Its name, as it is shown.
    public let name: String
    let content: Result<ReturnedSurveyForm, any Error>

    public init(name: String, content: Result<ReturnedSurveyForm, any Error>) {
      (self.name, self.content) = (name, content)
    }
  }

  /// What becomes of a file.
  public enum Outcome {
    /// It is taken, with so many answers.
    case taken(answers: Int)
    /// It was taken before.
    case again
    /// It is the same as another file of the batch.
    case double(of: String)
    /// Nothing was answered.
    case empty
    case refused(any Error)
  }

  /// What becomes of each file, in the order of the files.
  public let outcomes: [Outcome]

  private let survey: Record<Survey>
  private let destination: any RecordDestination
  private let reader: any RecordSource
  private let taken: [(form: ReturnedSurveyForm, answers: [SurveyFormCheck.Answer])]

  /// Looks at the files; nothing is written yet.
  public init(
    _ files: [File], of survey: Record<Survey>, into destination: any RecordDestination,
    reading reader: any RecordSource
  ) throws {
    (self.survey, self.destination, self.reader) = (survey, destination, reader)
    let questions = try reader.records(SurveyQuestion.self, where: .equals(\.survey, survey.id))
    let check = SurveyFormCheck(survey, questions: questions, besides: try destination.declaredNumbers())
    let known = try reader.records(Intake.self).filter { $0.withdrawn == nil }.flatMap(\.digests)
    var look = SurveyFormLook(files, check: check, known: Set(known))
    look.run()
    (outcomes, taken) = (look.outcomes, look.taken)
  }

  /// Writes the answers of the forms that are in order, with one entry in the trail.
  /// - Throws: `answer.few-respondents` for too few of an anonymous survey; refusals of the store
  public func write() throws {
    guard !taken.isEmpty else { return }
    let questions = try SurveyQuestions(of: survey, reading: reader)
    let known = try KnownRespondents(questions, asked: [], reading: reader)
    try destination.beginRows(of: SurveyAnswer.schema, file: FileName.of(survey.id.text) + ".json")
    for one in taken.shuffled() {
      let number = known.newNumber()
      for answer in one.answers { try put(answer, number) }
    }
    // In the order of numbers made by chance: nothing tells how the files lay in their folder.
    let forms = taken.map(\.form).sorted { $0.digest < $1.digest }
    let all = SHA256.digest(of: Array(forms.map(\.digest).joined(separator: "\n").utf8)).hex
    try destination.endRows(of: SurveyAnswer.schema, digest: all)
    for form in forms { try destination.noteFile(form.fileName, digest: form.digest) }
  }

  private func put(_ answer: SurveyFormCheck.Answer, _ respondent: Int) throws {
    var record = Record<SurveyAnswer>()
    record.question = answer.question
    record.respondent = respondent
    record.value = answer.text
    _ = try destination.put(record.content, changing: nil)
  }
}
