import QualityModel

/// Makes the questions of a survey that has none, of the heads of a table.
struct QuestionMaking {
  private let survey: Record<Survey>
  private let destination: any RecordDestination
  private let place: Refusal.Place

  init(of survey: Record<Survey>, into destination: any RecordDestination, at place: Refusal.Place) {
    self.survey = survey
    self.destination = destination
    self.place = place
  }

  /// - Throws: `import.personal-code`, `import.bad-question` for a head that can be no question
  func make(_ text: String, order: Int, _ form: AnswerForm, header: String, answered: Int? = nil) throws {
    var question = Record<SurveyQuestion>()
    question.survey = survey.id
    question.order = order
    question.text = text
    question.kind = form.kind
    question.scale = form.scale
    question.answered = answered
    do {
      destination.willPut(at: place)
      _ = try destination.put(question.content, changing: nil)
    } catch let faults as RecordFaults {
      if case .personalCode(let sign)? = faults.faults.first?.problem {
        throw Refusal(.data, .importPersonalCode, ["place": .count(sign)], at: place)
      }
      throw Refusal(.data, .importBadQuestion, ["column": .text(ColumnPlan.quotable(header))], at: place)
    }
  }
}

extension AnswerForm {
  /// The ends of the scale as questions name them.
  var scale: String? {
    guard kind == .scale, let range else { return nil }
    return "\(range.lowerBound)-\(range.upperBound)"
  }
}

extension SurveyNotes.Question {
  /// A question that was made just now.
  init(_ question: Record<SurveyQuestion>, _ form: AnswerForm) {
    let reaches = form.seen.map { $0 == form.range } ?? true
    self.init(
      id: question.id.text, text: ColumnPlan.quotable(question.text), kind: question.kind ?? .text,
      scale: question.scale, seen: form.kind == .scale && !reaches ? form.seen : nil)
  }
}

extension Refusal.ID {
  static let importBadQuestion = Refusal.ID("import.bad-question")
}
