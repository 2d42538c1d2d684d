import QualityModel

/// What the page of a survey is called, whom it asked, and why one should not rely on it.
struct SurveyHead {
  let results: SurveyResults
  private var survey: Record<Survey> { results.survey }

  func head(_ organisation: Record<Organisation>?, _ day: Day) -> ReportHead {
    var head = ReportHead("page.survey", name: survey.id.text, organisation: organisation, asOf: day)
    head.subject = survey.title
    head.facts = [
      ReportFact(Survey.label(of: \.audience), .choice(survey.audience, \Survey.audience)),
      ReportFact(Survey.label(of: \.opened), .date(survey.opened)),
      ReportFact(Survey.label(of: \.closed), .date(survey.closed)),
      ReportFact(Survey.label(of: \.anonymous), .boolean(survey.anonymous)),
    ]
    head.notices = notices(day)
    return head
  }

  private func notices(_ day: Day) -> [ReportNotice] {
    var notices: [ReportNotice] = []
    if results.returned == 0 { notices.append(ReportNotice("survey.nobody", .warn)) }
    if let minimum = results.missedMinimum {
      notices.append(ReportNotice("survey.below-minimum", .warn, name: "\(results.returned) / \(minimum)"))
    }
    if (1..<QuestionResult.fewAnswers).contains(results.returned) {
      notices.append(ReportNotice("survey.few", .warn, count: results.returned))
    }
    if let sent = survey.sent, results.returned > sent {
      notices.append(ReportNotice("survey.more-than-sent", .bad, name: "\(results.returned) / \(sent)"))
    }
    if survey.closed.map({ $0 > day }) ?? true, results.returned > 0 { notices.append(ReportNotice("survey.goes-on")) }
    return notices
  }
}
