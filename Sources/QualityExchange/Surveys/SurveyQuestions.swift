import QualityModel

/// The questions of a survey, found by what people write of them.
struct SurveyQuestions {
  let survey: Record<Survey>
  let all: [Record<SurveyQuestion>]
  private var byText: [String: [Int]] = [:]
  private var byOrder: [Int: [Int]] = [:]

  init(of survey: Record<Survey>, reading reader: any RecordReader) throws {
    self.survey = survey
    all = try reader.records(
      SurveyQuestion.self, where: .equals(\.survey, survey.id), order: [.ascending(\.order)])
    for (place, question) in all.enumerated() {
      let head = QuestionHead(question.text)
      for key in Set([PlainHead.key(question.text), PlainHead.key(head.whole)]) {
        byText[key, default: []].append(place)
      }
      byOrder[question.order ?? place + 1, default: []].append(place)
    }
  }

  /// The question that a head or a name means: by identifier, by its words, or by its number alone.
  /// - Parameter turn: of a head that stands over several columns, which of them it is and how many there are: questions
  ///   in the same words come in the same order
  /// - Returns: `nil` if it means none, or if it could mean two
  func question(_ name: String, turn: (place: Int, count: Int) = (0, 1)) -> Record<SurveyQuestion>? {
    if let named = all.first(where: { $0.id.text == FieldValue.trimmed(name).uppercased() }) { return named }
    let head = QuestionHead(name)
    for key in [PlainHead.key(name), PlainHead.key(head.whole)] where !key.isEmpty {
      if let places = byText[key] { return places.count == turn.count ? all[places[turn.place]] : nil }
    }
    return order(name, head).flatMap { byOrder[$0] }.flatMap(only)
  }

  /// The question of several columns, whose heads name the options behind it.
  func question(ofGroup head: QuestionHead) -> Record<SurveyQuestion>? {
    byText[PlainHead.key(head.text)].flatMap(only)
  }

  private func only(_ places: [Int]) -> Record<SurveyQuestion>? { places.count == 1 ? all[places[0]] : nil }

  /// The number of a head that is nothing else: `3`, `3.`, `Q3`, `3. jautājums`, `Jautājums 3`.
  private func order(_ name: String, _ head: QuestionHead) -> Int? {
    if let number = head.number, head.text.isEmpty { return number }
    var words = PlainHead.key(name).split(separator: " ").map(String.init)
    words.removeAll { ["jautajums", "question", "nr"].contains($0) }
    guard words.count == 1 else { return nil }
    return Int(words[0].first == "q" ? words[0].dropFirst() : words[0][...])
  }
}
