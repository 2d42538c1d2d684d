public import QualityModel

/// What came back of one survey on a page: how many answered, each question in its order beside the earlier surveys that it
/// continues, and parts of the respondents that are large enough.
///
/// No answer in words stands on it, and its size does not grow with the number of answers.
public struct SurveyPage: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "surveyPage", sections: ["response", "overview", "question-#", "audiences", "method"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]

  /// - Parameters:
  ///   - survey: the survey
  ///   - reader: lends its questions and answers, and those of earlier surveys
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(of survey: Record<Survey>, reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let results = try SurveyResults.of(survey, reading: reader)
    let waves = try SurveyWaves.of(results, reading: reader)
    head = SurveyHead(results: results).head(try lookup.organisation(), day)
    let questions = waves.questions.enumerated().map { QuestionSection(place: $0 + 1, waves: $1).section() }
    let audiences = try SurveyAudiences(beside: results, reading: reader)
    let parts: [ReportSection?] =
      [ResponseSection(results: results).section(), QuestionOverview(waves: waves).section()]
      + questions + [AudiencesSection(audiences: audiences).section(), SurveyMethod(waves: waves).section()]
    sections = parts.compactMap { $0 }
  }
}
