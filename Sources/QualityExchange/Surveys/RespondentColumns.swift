import QualityModel

/// Which columns of a table answer which questions, and which are left out.
struct RespondentColumns {
  private(set) var answers: [AnswerColumn] = []
  /// The column that tells the part of the respondents.
  private(set) var subgroup: Int?
  /// The column that tells when a form was sent off.
  private(set) var submission: Int?
  private(set) var leftOut: [String] = []
  private(set) var unknown: [String] = []

  private let questions: SurveyQuestions
  private let told: ToldColumns
  private let shape: TableShape

  /// - Parameters:
  ///   - shape: the table
  ///   - contents: what stands in each of its columns
  ///   - questions: those of the survey
  ///   - told: what somebody said of heads: a question, a field, or nothing to leave the column out
  /// - Throws: `import.unknown-question`
  init(
    _ shape: TableShape, _ contents: [Int: ColumnAnswers], _ questions: SurveyQuestions, _ told: ToldColumns
  ) throws {
    self.questions = questions
    self.told = told
    self.shape = shape
    var groups: [String: Int] = [:]
    for column in shape.columns where !column.label.isEmpty && column.label != ColumnPlan.reasonHeader {
      if FormColumns.isSubmission(column.label) { submission = column.at }
      let meaning = told.mapping[column.label]
      if meaning == "" { continue }
      if meaning == nil, isLeftOut(column, contents[column.at]) {
        leftOut.append(column.label)
      } else if isSubgroup(column.label, meaning) {
        subgroup = column.at
      } else {
        try addAnswer(column, meaning, isTicked: isTicked(QuestionHead(column.label), shape, contents), &groups)
      }
    }
    if !questions.all.isEmpty {
      unknown = answers.filter { $0.question == nil }.map(\.header)
      answers.removeAll { $0.question == nil }
    }
  }

  /// - Parameter groups: the questions whose options stand in columns of their own, by what their heads have in common
  private mutating func addAnswer(
    _ column: TableShape.Column, _ meaning: String?, isTicked: Bool, _ groups: inout [String: Int]
  ) throws {
    let head = QuestionHead(column.label)
    if meaning == nil, let group = head.group, let place = groups[group] { return addTick(column, head, to: place) }
    let answer = try answerColumn(column, head, meaning, isTicked: isTicked)
    if case .ticks = answer.source, let group = head.group { groups[group] = answers.count }
    answers.append(answer)
  }

  /// The questions that were made of the columns, in their order.
  mutating func answer(_ questions: [Record<SurveyQuestion>]) {
    for place in answers.indices where place < questions.count { answers[place].question = questions[place] }
  }

  private func isLeftOut(_ column: TableShape.Column, _ contents: ColumnAnswers?) -> Bool {
    if column.role == .numbering || column.role == .total { return true }
    if case .field(let field)? = try? told.names.meaning(of: column.label), field == SurveyAnswer.fields.respondent {
      return true
    }
    return FormColumns.areLeftOut(column.label, contents) || contents?.isTelling ?? false
  }

  private func isSubgroup(_ label: String, _ meaning: String?) -> Bool {
    guard case .field(let field)? = try? told.names.meaning(of: label) else { return false }
    return field == SurveyAnswer.fields.subgroup && (meaning == nil || meaning == field.key)
  }

  /// Which of the columns of the same head it is: remarks on several questions often have one.
  private func turn(of column: TableShape.Column) -> (place: Int, count: Int) {
    let key = PlainHead.key(QuestionHead(column.label).whole)
    let same = shape.columns.filter { PlainHead.key(QuestionHead($0.label).whole) == key }
    return (same.firstIndex { $0.at == column.at } ?? 0, same.count)
  }

  // MARK: Options in columns of their own

  /// Whether the columns of a question each hold ticks for an option. Where the survey has a question for each of them,
  /// they are answers to those.
  private func isTicked(
    _ head: QuestionHead, _ shape: TableShape, _ contents: [Int: ColumnAnswers]
  ) -> Bool {
    guard let group = head.group else { return false }
    let columns = shape.columns.map { ($0, QuestionHead($0.label)) }.filter { $0.1.group == group }
    let ticks = columns.filter { !$0.1.isOther }
    guard columns.count > 1, !ticks.isEmpty else { return false }
    if questions.question(ofGroup: head) == nil, ticks.contains(where: { questions.question($0.0.label) != nil }) {
      return false
    }
    let answers = ticks.map { contents[$0.0.at] ?? ColumnAnswers() }
    return zip(ticks, answers).allSatisfy { $1.areTicks(of: $0.1.option ?? "") }
      && (columns.count > ticks.count || answers.contains { $0.filled > 0 }) && !areLowestMarks(answers)
  }

  /// Ones alone in columns that are all filled are marks.
  private func areLowestMarks(_ answers: [ColumnAnswers]) -> Bool {
    answers.allSatisfy { $0.counts.keys.elementsEqual(["1"]) } && Set(answers.map(\.filled)).count == 1
  }

  private mutating func addTick(_ column: TableShape.Column, _ head: QuestionHead, to place: Int) {
    guard case .ticks(let ticks) = answers[place].source else { return }
    let tick = AnswerColumn.Tick(column.at, head)
    answers[place] = AnswerColumn(
      header: answers[place].header, text: answers[place].text, source: .ticks(ticks + [tick]),
      isCoded: answers[place].isCoded, question: answers[place].question)
  }

  private func answerColumn(
    _ column: TableShape.Column, _ head: QuestionHead, _ meaning: String?, isTicked: Bool
  ) throws -> AnswerColumn {
    let isGroup = isTicked && meaning == nil
    let tick = AnswerColumn.Tick(column.at, head)
    var answer = AnswerColumn(
      header: column.label, text: isGroup ? head.text : head.whole, source: isGroup ? .ticks([tick]) : .cell(column.at),
      isCoded: head.code != nil)
    if let meaning {
      guard let question = questions.question(meaning) else {
        throw Refusal(
          .usage, .importUnknownQuestion,
          ["question": .text(ColumnPlan.quotable(meaning)), "survey": .record(questions.survey.id.text)])
      }
      answer.question = question
    } else {
      answer.question =
        isGroup ? questions.question(ofGroup: head) : questions.question(column.label, turn: turn(of: column))
    }
    return answer
  }
}

extension Refusal.ID {
  static let importUnknownQuestion = Refusal.ID("import.unknown-question")
}
