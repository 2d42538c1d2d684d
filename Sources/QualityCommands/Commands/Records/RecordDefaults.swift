import QualityModel

/// What follows from the organisation's rules where a person left it open.
struct RecordDefaults {
  let reader: any RecordReader
  let today: Day

  func complete(_ record: inout RecordValue) throws {
    switch record.schema.key {
    case Nonconformity.key: try completeNonconformity(&record)
    case Feedback.key: try completeFeedback(&record)
    default: return
    }
  }

  /// A nonconformity is registered on the day it is written; its term runs from there (ISO 9001:2015, 10.2).
  private func completeNonconformity(_ record: inout RecordValue) throws {
    if record["registered"] == nil { record["registered"] = .day(today) }
    if record["due"] == nil, let term = try term(of: record.text("severity")), let start = record.day("registered") {
      record["due"] = .day(start.adding(days: term))
    }
    if record["firstDue"] == nil { record["firstDue"] = record["due"] }
  }

  /// How many days there are; an observation asks for nothing by a certain day.
  private func term(of severity: String?) throws -> Int? {
    switch severity {
    case Nonconformity.Severity.major.rawValue: try Settings(reader: reader).number(.major)
    case Nonconformity.Severity.minor.rawValue: try Settings(reader: reader).number(.minor)
    default: nil
    }
  }

  /// The law says by when an answer is owed, and by when what concerns somebody else is passed on.
  private func completeFeedback(_ record: inout RecordValue) throws {
    guard var feedback = Record<Feedback>(record), feedback.answeredOn == nil else { return }
    let settings = Settings(reader: reader)
    guard let terms = FeedbackTerms.holding(on: feedback.received, current: try settings.feedbackTerms()) else {
      return
    }
    let calendar = try settings.workingDays()
    feedback.answerDue = feedback.answerDue ?? terms.answerDue(feedback, by: calendar)
    feedback.forwardDue = feedback.forwardDue ?? terms.forwardDue(feedback, by: calendar)
    record = feedback.content
  }
}
