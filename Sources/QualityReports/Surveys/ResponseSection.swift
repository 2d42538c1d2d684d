import QualityModel

/// How many were asked and how many answered, and what follows where it is not known how many were asked.
struct ResponseSection {
  let results: SurveyResults
  private var survey: Record<Survey> { results.survey }

  func section() -> ReportSection {
    var blocks: [ReportSection.Block] = [
      .facts([
        ReportFact(Survey.label(of: \.sent), survey.sent.map { .count($0) } ?? .label("survey.unknown")),
        ReportFact("survey.returned", .count(results.returned)),
        ReportFact("column.response", results.response.map { .share(of: $0.part, in: $0.whole) }),
        ReportFact(Survey.label(of: \.minimumRespondents), minimum),
      ])
    ]
    if survey.sent == nil { blocks.append(.notice(ReportNotice("survey.sent-unknown"))) }
    return ReportSection("response", label: "survey.response-section", blocks)
  }

  private var minimum: ReportTable.Cell? {
    guard let minimum = survey.minimumRespondents else { return nil }
    let isReached = results.returned >= minimum
    return .several([
      .count(minimum), .mark(isReached ? "survey.minimum-reached" : "survey.minimum-missed", isReached ? .good : .warn),
    ])
  }
}
