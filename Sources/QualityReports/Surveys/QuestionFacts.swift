import QualityModel

/// What is known of a question beside how its answers are spread.
struct QuestionFacts {
  let result: QuestionResult
  private var question: Record<SurveyQuestion> { result.question }
  private var cells: ResultCells { ResultCells(result: result) }

  /// How the question is answered.
  var kind: [ReportFact] {
    [ReportFact(SurveyQuestion.label(of: \.kind), .choice(question.kind, \SurveyQuestion.kind))]
  }

  /// Of a question that is answered in words: how many wrote any, and where they are read.
  var ofWords: [ReportFact] {
    let texts = result.answered
    return kind + [
      ReportFact("survey.texts.written", .count(texts)), ReportFact("survey.empty", .count(result.empty)),
      ReportFact("survey.texts.where", texts > 0 ? .text("aplis survey texts \(result.survey.id.text)") : nil),
    ]
  }

  var all: [ReportFact] {
    kind + scale + [
      ReportFact("survey.answered", cells.answered),
      ReportFact("survey.empty", result.isTallied ? .label("survey.empty-unknown") : .count(result.empty)),
      ReportFact("survey.stated-answered", stated(result.statedAnswered)),
      ReportFact("survey.besides", all: besides),
    ] + measures
  }

  /// What the source tells, and whether its own counts make the same.
  private func stated(_ told: StatedCount?) -> ReportTable.Cell? {
    guard let told else { return nil }
    let mark: ReportTable.Cell =
      told.agrees ? .label("survey.stated-agrees") : .mark("survey.stated-differs", .bad)
    return .several([.count(told.stated), mark])
  }

  /// Which end of the scale is the best, with the names of the marks.
  private var scale: [ReportFact] {
    guard question.kind == .scale, let range = question.range else { return [] }
    let (best, worst) =
      question.isBestFirst ? (range.lowerBound, range.upperBound) : (range.upperBound, range.lowerBound)
    return [
      ReportFact("survey.best", .number(ExactNumber(digits: best), unit: nil), .words(question.bestName)),
      ReportFact("survey.worst", .number(ExactNumber(digits: worst), unit: nil), .words(question.worstName)),
    ]
  }

  private var besides: [ReportTable.Cell] {
    result.isHidden ? [] : result.besides.prefix(5).map { .text("\($0.name): \($0.people)") }
  }

  private var measures: [ReportFact] {
    guard let satisfied = result.satisfied, !result.isHidden else { return [] }
    let isYes = question.kind == .yesNo
    let marks = result.satisfiedMarks.map { ReportTable.Cell.number(ExactNumber(digits: $0), unit: nil) }
    return [
      ReportFact(
        isYes ? "survey.yes" : "survey.satisfied", cells.satisfied, .counted("survey.people", satisfied.part, nil)),
      ReportFact("survey.stated-satisfied", stated(result.statedSatisfied)),
      ReportFact("survey.interval", cells.interval),
      ReportFact("survey.satisfied-marks", all: isYes ? [] : marks),
      ReportFact("survey.mean", cells.mean), ReportFact("survey.median", cells.median),
    ]
  }
}
