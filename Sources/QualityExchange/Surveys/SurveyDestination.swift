import QualityModel

/// Takes answers and counts of one survey: the questions that their table names are those of this survey, whatever other
/// surveys asked in the same words, and options are spelled as they were first.
final class SurveyDestination: RecordDestination {
  private let destination: any RecordDestination
  private let questions: SurveyQuestions
  /// A table names few questions many times.
  private var known: [String: String] = [:]
  private let spellings: OptionSpellings
  /// Of questions that have options, how those are spelled.
  private var options: [String: (kind: SurveyQuestion.Kind, spelling: OptionSpelling)?] = [:]
  private let fields: Set<RecordField> = [SurveyAnswer.fields.question, SurveyTally.fields.question]

  init(_ destination: any RecordDestination, _ questions: SurveyQuestions, reading reader: any RecordSource) {
    self.destination = destination
    spellings = OptionSpellings(reader)
    self.questions = questions
  }

  func resolve(
    _ value: FieldValue, of field: RecordField, at place: @autoclosure () -> Refusal.Place
  ) throws -> FieldValue {
    guard fields.contains(field) else { return try destination.resolve(value, of: field, at: place()) }
    if let id = known[value.text] { return .text(id) }
    guard let question = questions.question(value.text) else {
      throw FieldProblem.unknownRecord(kind: SurveyQuestion.key)
    }
    known[value.text] = question.id.text
    return .text(question.id.text)
  }

  func identifier(ofName name: String, in kind: RecordSchema) throws -> String? {
    try destination.identifier(ofName: name, in: kind)
  }

  func declaredNumbers() throws -> DeclaredNumbers { try destination.declaredNumbers() }
  func willPut(at place: @autoclosure () -> Refusal.Place) { destination.willPut(at: place()) }
  func double(of record: RecordValue) throws -> String? { try destination.double(of: record) }
  func namesake(of record: RecordValue) throws -> String? { try destination.namesake(of: record) }

  func put(_ record: RecordValue, changing given: [RecordField]?) throws -> ImportedRecord {
    try destination.put(spelled(record), changing: given)
  }

  private func spelled(_ record: RecordValue) throws -> RecordValue {
    if var tally = Record<SurveyTally>(record) {
      guard let (_, spelling) = try options(tally.question, spellings.ofTallies) else { return record }
      tally.option = spelling.spelled(tally.option)
      return tally.content
    }
    guard var answer = Record<SurveyAnswer>(record), let value = answer.value,
      let (kind, spelling) = try options(answer.question, spellings.ofAnswers)
    else { return record }
    answer.value =
      kind == .choice
      ? spelling.spelled(value) : ChosenOptions(ChosenOptions(of: value).options.map(spelling.spelled)).text
    return answer.content
  }

  private func options(
    _ id: RecordID<SurveyQuestion>, _ spelling: (Record<SurveyQuestion>) throws -> OptionSpelling
  ) throws -> (kind: SurveyQuestion.Kind, spelling: OptionSpelling)? {
    if let known = options[id.text] { return known }
    guard let question = questions.question(id.text), let kind = question.kind, [.choice, .multiple].contains(kind)
    else {
      options[id.text] = .some(nil)
      return nil
    }
    let found = (kind: kind, spelling: try spelling(question))
    options[id.text] = found
    return found
  }

  func beginRows(of kind: RecordSchema, file: String) throws { try destination.beginRows(of: kind, file: file) }
  func endRows(of kind: RecordSchema, digest: String) throws { try destination.endRows(of: kind, digest: digest) }
  func noteFile(_ name: String, digest: String) throws { try destination.noteFile(name, digest: digest) }
}
