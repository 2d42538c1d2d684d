import QualityModel

/// Input c1: what clients and others think, in surveys, complaints, proposals and thanks.
struct SatisfactionInput {
  let computation: ReviewComputation
  let surveys: ReviewSurveys

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
    let sent = surveys.of(year: year).filter { $0.survey.sent != nil && $0.returned > 0 }
    return .share(sent.map(\.returned).reduce(0, +), of: sent.compactMap(\.survey.sent).reduce(0, +))
  }

  /// The share of the two best answers among all answers on a scale that clients gave.
  func satisfaction(of year: Int) -> FigureValue {
    let satisfied = surveys.clientScales(of: year).compactMap(\.satisfied)
    return .share(satisfied.map(\.part).reduce(0, +), of: satisfied.map(\.whole).reduce(0, +))
  }

  /// The mean of all answers on a scale that clients gave, the highest mark the best.
  func mean(of year: Int) -> FigureValue {
    let scales = surveys.clientScales(of: year)
    let count = scales.map(\.answered).reduce(0, +)
    let sums = scales.map { $0.meanTowardsBest?.multiplied(by: ExactFraction($0.answered)) ?? ExactFraction(0) }
    guard count > 0, let sum = sums.reduce(ExactFraction(0), { $0?.adding($1) }), let mean = sum.divided(by: count)
    else {
      return .noData(.denominator)
    }
    return .number(mean.rounded(to: 2))
  }

  /// Takes the comparison away from a figure of all questions, if not every one was asked in the same way the year before.
  func breakIfReworded(_ figure: inout ReviewFigure?) {
    if case .differs? = figure?.change, !areSameQuestions { figure?.change = .broken(.question) }
  }

  private var areSameQuestions: Bool {
    surveys.clientScales(of: computation.year).allSatisfy { question in
      surveys.question(question.question.compareWith?.text)?.survey.opened?.year == computation.year - 1
    }
  }

  private func questionFigures() throws -> [ReviewFigure] {
    try surveys.scales(of: computation.year).map { try questionFigure($0) }
  }

  private func questionFigure(_ question: QuestionResult) throws -> ReviewFigure {
    let before = surveys.question(question.question.compareWith?.text)
    let earlier = surveys.question(before?.question.compareWith?.text)
    let values = [earlier, before, question].enumerated().map { index, question in
      question.flatMap { $0.survey.opened?.year == computation.years[index] ? $0.mean : nil }
        .map { FigureValue.number($0.rounded(to: 2)) } ?? .noData(.none)
    }
    computation.name(question.question.content)
    var figure = try computation.ownFigure(
      question.question.id.text, called: question.question.text, .number,
      question.question.isBestFirst ? .lower : .higher, values,
      names: [earlier, before].map { $0?.question.id.text }, from: [SurveyAnswer.key, SurveyTally.key])
    let asked = surveys.of(year: computation.year - 1).contains { $0.survey.audience == question.survey.audience }
    if before == nil, asked { figure.change = .broken(.question) }
    figure.source = ReviewFigure.Source(kind: SurveyQuestion.key, count: 1, ids: [question.question.id.text])
    return figure
  }

  private func surveyTable() throws -> ReportTable {
    let rows = surveys.of(year: computation.year).map { result in
      let (survey, returned) = (result.survey, result.returned)
      computation.name(survey.content)
      return ReportTable.Row(
        ref: survey.id.text,
        cells: [
          title(result), survey.sent.map { .count($0) } ?? .noData, returned > 0 ? .count(returned) : .noData,
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

  /// The survey, and that fewer answered than must for the results to be relied on.
  private func title(_ result: SurveyResults) -> ReportTable.Cell {
    guard let minimum = result.missedMinimum else { return .text(result.survey.title) }
    return .lines([
      .text(result.survey.title), .phrase("survey.below-minimum", name: "\(result.returned) / \(minimum)"),
    ])
  }

  /// Questions whose answers are options: how many chose each. Parts of the respondents are told only where nothing is
  /// known of all of them, and are never added up.
  private func tallyTable() throws -> ReportTable {
    var rows: [ReportTable.Row] = []
    for question in surveys.questions(of: computation.year) where question.question.kind != .scale || question.isTallied
    {
      let parts =
        question.counts.isEmpty ? question.subgroups.map { ($0.result, Optional($0.name)) } : [(question, nil)]
      for (part, name) in parts { rows += optionRows(part, name) }
    }
    return ReportTable(
      id: "c1-tallies",
      columns: [
        .init(label: "column.question"), .init(label: "column.option"), .init(label: "column.count", isNumeric: true),
        .init(label: "column.share", isNumeric: true),
      ], rows: rows)
  }

  private func optionRows(_ question: QuestionResult, _ part: String?) -> [ReportTable.Row] {
    let options = question.distribution
    if options.isEmpty || computation.request.isPublic && options.contains(where: isSmall) { return [] }
    computation.name(question.question.content)
    return options.map { option in
      ReportTable.Row(
        ref: question.question.id.text,
        cells: [
          name(of: question, part), answer(option.name, to: question), .count(option.people),
          .ratio(option.people, question.answered),
        ])
    }
  }

  /// An option in its own words; yes and no in those of the page.
  private func answer(_ option: String, to question: QuestionResult) -> ReportTable.Cell {
    guard question.question.kind == .yesNo, ["yes", "no"].contains(option) else { return .text(option) }
    return .label("boolean", option == "yes" ? "true" : "false")
  }

  /// The question, with the part of the respondents; of one that takes several answers with how many gave any.
  private func name(of question: QuestionResult, _ part: String?) -> ReportTable.Cell {
    let base = question.answered
    let several: ReportTable.Cell = base > 0 ? .counted("survey.several", base, nil) : .label("survey.several.unknown")
    let lines = [part.map { .text($0) }, question.question.kind == .multiple ? several : nil].compactMap { $0 }
    let text = ReportTable.Cell.text(question.question.text)
    return lines.isEmpty ? text : .lines([text] + lines)
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
        .init(name: .name(question.question.text), points: [.init(number: question.mean?.rounded(to: 2))])
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
    let few = surveys.of(year: computation.year).filter { (1..<Self.fewAnswers).contains($0.returned) }
    let items = few.map { AttentionItem(reason: .fewAnswers, ref: $0.survey.id.text, title: $0.survey.title) }
    return late + tooLate + AttentionList(items)
  }
}
