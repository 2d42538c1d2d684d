import QualityModel

/// Input c1: what clients and others think, in surveys, complaints, proposals and thanks.
struct SatisfactionInput {
  let computation: ReviewComputation
  let surveys: SurveyResults

  /// Fewer answers than this say little, and could tell who gave them.
  static let fewAnswers = 5

  func section() throws -> ReviewSection {
    var section = ReviewSection(input: .c1)
    section.figures = try computation.figures(FigureTable.feedback) + surveyFigures() + questionFigures()
    section.tables = [try surveyTable(), try tallyTable()]
    section.charts = [satisfactionTrend(section), questionBars()].compactMap { $0 }
    section.attend(to: try attention())
    return section
  }

  // MARK: Feedback

  private func unanswered(at year: Int) -> Condition.Of<Feedback> {
    .any([.isEmpty(\.answeredOn), .onOrAfter(\.answeredOn, computation.request.end(of: year).adding(days: 1))])
  }

  // MARK: Surveys

  private func surveyFigures() throws -> [ReviewFigure] {
    let ofYear = computation.days(of: computation.year, \Survey.opened)
    return try computation.figures(FigureTable.surveys) { definition in
      guard definition.id == "c1-satisfaction" else {
        return try computation.figure(
          definition.id, computation.years.map(response), from: try computation.named(ofYear))
      }
      var satisfaction = try computation.figure(
        definition.id, computation.years.map(satisfaction),
        from: try computation.named(.all([ofYear, .equals(\.audience, .clients)])))
      breakIfReworded(&satisfaction)
      return satisfaction
    }
  }

  func response(of year: Int) -> FigureValue {
    let sent = surveys.of(year: year).filter { $0.sent != nil && surveys.returned($0) > 0 }
    return .share(sent.map(surveys.returned).reduce(0, +), of: sent.compactMap(\.sent).reduce(0, +))
  }

  /// The share of the two best answers among all answers on a scale that clients gave.
  func satisfaction(of year: Int) -> FigureValue {
    let scales = surveys.clientScales(of: year)
    return .share(scales.map(\.topTwo).reduce(0, +), of: scales.map(\.scored).reduce(0, +))
  }

  /// The mean of all answers on a scale that clients gave.
  func mean(of year: Int) -> FigureValue {
    let scales = surveys.clientScales(of: year)
    let count = scales.map(\.scored).reduce(0, +)
    guard count > 0 else { return .noData(.denominator) }
    let sum = scales.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.key * $1.value } }
    return .number(ExactNumber(digits: sum).divided(by: count, decimals: 2))
  }

  /// Takes the comparison away from a figure of all questions, if not every one was asked in the same way the year before.
  func breakIfReworded(_ figure: inout ReviewFigure?) {
    if case .differs? = figure?.change, !areSameQuestions { figure?.change = .broken(.question) }
  }

  private var areSameQuestions: Bool {
    surveys.clientScales(of: computation.year).allSatisfy { question in
      surveys.question(question.record.compareWith?.text)?.survey.opened?.year == computation.year - 1
    }
  }

  private func questionFigures() throws -> [ReviewFigure] {
    try surveys.of(year: computation.year).flatMap { surveys.questions(of: $0) }.filter { $0.isScale && $0.scored > 0 }
      .map(questionFigure)
  }

  private func questionFigure(_ question: SurveyResults.Question) throws -> ReviewFigure {
    let before = surveys.question(question.record.compareWith?.text)
    let earlier = surveys.question(before?.record.compareWith?.text)
    let values = [earlier, before, question].enumerated().map { index, question in
      question.flatMap { $0.survey.opened?.year == computation.years[index] ? $0.mean : nil }
        .map { FigureValue.number($0) } ?? .noData(.none)
    }
    computation.name(question.record.content)
    var figure = computation.ownFigure(question.record.id.text, .number, .higher, values)
    figure.name = question.record.text
    let asked = surveys.of(year: computation.year - 1).contains { $0.audience == question.survey.audience }
    if before == nil, asked { figure.change = .broken(.question) }
    figure.source = ReviewFigure.Source(kind: SurveyQuestion.key, count: 1, ids: [question.record.id.text])
    return figure
  }

  private func surveyTable() throws -> ReportTable {
    let rows = surveys.of(year: computation.year).map { survey in
      let returned = surveys.returned(survey)
      computation.name(survey.content)
      return ReportTable.Row(
        ref: survey.id.text,
        cells: [
          .text(survey.title), survey.sent.map { .count($0) } ?? .noData, returned > 0 ? .count(returned) : .noData,
          .ratio(returned, returned > 0 ? survey.sent ?? 0 : 0),
        ])
    }
    return ReportTable(
      id: "c1-surveys",
      columns: [
        .init(label: "column.survey"), .init(label: "column.sent", isNumeric: true),
        .init(label: "column.returned", isNumeric: true), .init(label: "column.response", isNumeric: true),
      ], rows: rows)
  }

  /// Questions that are known only as counts of their options, and those that take several answers.
  private func tallyTable() throws -> ReportTable {
    let questions = surveys.of(year: computation.year).flatMap { surveys.questions(of: $0) }
    var rows: [ReportTable.Row] = []
    for question in questions {
      var (counts, base) = try optionCounts(question)
      if computation.request.isPublic, counts.contains(where: isSmall) { counts = [] }
      if !counts.isEmpty { computation.name(question.record.content) }
      rows += counts.map { option in
        ReportTable.Row(
          ref: question.record.id.text,
          cells: [
            name(of: question, base), answer(option.name, to: question), .count(option.people),
            .ratio(option.people, base),
          ])
      }
    }
    return ReportTable(
      id: "c1-tallies",
      columns: [
        .init(label: "column.question"), .init(label: "column.option"), .init(label: "column.count", isNumeric: true),
        .init(label: "column.share", isNumeric: true),
      ], rows: rows)
  }

  /// How many chose each option, and of how many that is a share: of all answers, or of the people where one can give
  /// several; nought where that is not known.
  private func optionCounts(_ question: SurveyResults.Question) throws -> ([OptionCounts.Option], Int) {
    if !question.several.isEmpty { return (question.chosen.options, question.chosen.people ?? 0) }
    let counts = try tallies(of: question)
    guard question.record.kind == .multiple else { return (counts, counts.map(\.people).reduce(0, +)) }
    return (counts, OptionCounts(known: counts, answered: question.record.answered).people ?? 0)
  }

  /// The subgroups of an answer are added up, the answers in the order of their first row.
  private func tallies(of question: SurveyResults.Question) throws -> [OptionCounts.Option] {
    let tallies = try computation.reader.records(
      SurveyTally.self, where: .equals(\.question, question.record.id))
    var order: [String] = []
    var counts: [String: Int] = [:]
    for tally in tallies {
      if counts[tally.option] == nil { order.append(tally.option) }
      counts[tally.option, default: 0] += tally.count
    }
    return order.map { OptionCounts.Option(name: $0, people: counts[$0] ?? 0) }
  }

  /// An option in its own words; yes and no in those of the page.
  private func answer(_ option: String, to question: SurveyResults.Question) -> ReportTable.Cell {
    guard question.record.kind == .yesNo, ["yes", "no"].contains(option) else { return .text(option) }
    return .label("boolean", option == "yes" ? "true" : "false")
  }

  /// The question, of one that takes several answers with how many gave any.
  private func name(of question: SurveyResults.Question, _ base: Int) -> ReportTable.Cell {
    guard question.record.kind == .multiple else { return .text(question.record.text) }
    let several: ReportTable.Cell = base > 0 ? .counted("survey.several", base, nil) : .label("survey.several.unknown")
    return .lines([.text(question.record.text), several])
  }

  /// So few could be recognised; what others chose would tell how many they are.
  private func isSmall(_ option: OptionCounts.Option) -> Bool {
    (1..<SatisfactionInput.fewAnswers).contains(option.people)
  }

  // MARK: Charts and attention

  private func satisfactionTrend(_ section: ReviewSection) -> ReportChart? {
    guard let figure = section.figure("c1-satisfaction"), figure.values.contains(where: { $0.number != nil }) else {
      return nil
    }
    return .years(of: figure, computation.years, title: .label("chart.c1-satisfaction"))
  }

  private func questionBars() -> ReportChart? {
    let questions = surveys.clientScales(of: computation.year)
    guard !questions.isEmpty else { return nil }
    return ReportChart(
      id: "c1-questions", kind: .bars, title: .label("chart.c1-questions"), unit: .number,
      categories: questions.map { question in
        .init(name: .name(question.record.text), points: [.init(number: question.mean)])
      })
  }

  private func attention() throws -> AttentionList {
    let ofYear = computation.days(of: computation.year, \Feedback.received)
    let asked: Condition.Of<Feedback> = .any([.equals(\.kind, .complaint), .equals(\.kind, .appeal)])
    let late = try computation.attention(
      .unanswered,
      .all([ofYear, asked, unanswered(at: computation.year), .before(\.answerDue, computation.asOf)]), day: \.answerDue,
      isLate: true)
    let tooLate = try computation.attention(
      .lateAnswer,
      .all([
        ofYear, asked, .onOrBefore(\.answeredOn, computation.asOf), .isSet(\.answerDue),
        .not(.notAfter(\.answeredOn, \.answerDue)),
      ]),
      day: \.answerDue)
    let few = surveys.of(year: computation.year).filter { (1..<Self.fewAnswers).contains(surveys.returned($0)) }
    let items = few.map { AttentionItem(reason: .fewAnswers, ref: $0.id.text, title: $0.title) }
    return late + tooLate + AttentionList(items)
  }
}
