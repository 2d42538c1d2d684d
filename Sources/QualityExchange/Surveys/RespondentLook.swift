import QualityModel

/// A table with one respondent a row as it was looked at: what stands in its columns, and how each of them is read.
struct RespondentLook {
  let columns: RespondentColumns
  /// What stands in each column, by its place.
  let contents: [Int: ColumnAnswers]
  /// How the answers are read, in the order of the columns that answer.
  let forms: [AnswerForm]
  /// The SHA-256 of the file.
  let digest: String

  /// - Throws: `import.unknown-question`; refusals about the file
  init(
    _ table: SurveyTable, _ questions: SurveyQuestions, _ told: ToldColumns, reading reader: any RecordSource
  ) throws {
    let places = table.shape.columns.map { ($0.at, QuestionHead($0.label).code != nil) }
    var found: [Int: ColumnAnswers] = [:]
    digest = try table.forEach(hashing: true) { rows, _ in
      for (place, isCoded) in places where !rows.isEmpty(place) {
        if isCoded, rows[place].words == AnswerColumn.notAsked { continue }
        found[place, default: ColumnAnswers()].take(rows[place])
      }
    }
    let contents = found
    self.contents = contents
    let columns = try RespondentColumns(table.shape, contents, questions, told)
    self.columns = columns
    let usual = GuessedScale.usual(columns.answers.map { RespondentLook.contents(of: $0, contents) })
    let words = told.words
    forms = try columns.answers.map { column in
      if case .ticks = column.source { return column.question.map { AnswerForm(ticked: $0) } ?? .ticked }
      let answers = RespondentLook.contents(of: column, contents)
      guard let question = column.question else {
        return AnswerForm.guessed(
          from: answers, head: column.header, told: told.options.answerOptions, usual: usual, words: words)
      }
      let known = try RespondentLook.chosen(of: question, reader)
      return AnswerForm(question, answers, told: known + told.options.answerOptions, words: words)
    }
  }

  /// What stands in the cells of a column that answers.
  func contents(of column: AnswerColumn) -> ColumnAnswers { RespondentLook.contents(of: column, contents) }

  private static func contents(of column: AnswerColumn, _ contents: [Int: ColumnAnswers]) -> ColumnAnswers {
    guard case .cell(let index) = column.source else { return ColumnAnswers() }
    return contents[index] ?? ColumnAnswers()
  }

  /// The options that respondents chose before.
  private static func chosen(of question: Record<SurveyQuestion>, _ reader: any RecordSource) throws -> [String] {
    guard question.kind == .multiple || question.kind == .choice else { return [] }
    let rows = try reader.aggregate(
      Aggregation(SurveyAnswer.self, where: .equals(\.question, question.id), by: [.field(\.value)]))
    let answers = rows.compactMap { $0.keys[0] }
    let named = question.options + question.optionsEn
    return named + (question.kind == .choice ? answers : answers.flatMap { ChosenOptions(of: $0).options })
  }
}
