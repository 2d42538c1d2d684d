import QualityModel
import Testing

@Suite("Terms of feedback")
struct FeedbackTermsTests {
  private func feedback(
    _ kind: Feedback.Kind, _ received: String, from sender: Feedback.Sender = .client, complex: Bool? = nil
  ) -> Record<Feedback> {
    var record = Record<Feedback>()
    record.kind = kind
    record.received = .of(received)
    record.from = sender
    record.complex = complex
    return record
  }

  private func ends(_ feedback: Record<Feedback>) -> [String?] {
    let terms = FeedbackTerms.holding(on: feedback.received)
    let calendar = WorkingDays()
    return [terms?.answerDue(feedback, by: calendar)?.text, terms?.forwardDue(feedback, by: calendar)?.text]
  }

  @Test("Since 1 March 2026 an answer is owed in 10 working days, and forwarding in 5")
  func present() {
    #expect(ends(feedback(.complaint, "2026-03-02")) == ["2026-03-16", "2026-03-09"])
    // Good Friday and Easter Monday lie between.
    #expect(ends(feedback(.proposal, "2026-03-30")) == ["2026-04-15", "2026-04-08"])
    #expect(ends(feedback(.appeal, "2026-03-02", complex: true)) == ["2026-04-02", "2026-03-09"])
  }

  @Test("What was received on the last day of the earlier rule is answered by that rule")
  func earlier() {
    #expect(ends(feedback(.complaint, "2026-02-28")) == ["2026-03-30", "2026-03-10"])
    #expect(ends(feedback(.complaint, "2026-03-01")) == ["2026-03-13", "2026-03-06"])
    #expect(ends(feedback(.complaint, "2016-11-18", complex: true)) == ["2017-03-20", "2016-11-29"])
  }

  @Test("No rule is made up for days before 2008")
  func before() {
    #expect(FeedbackTerms.holding(on: .of("2007-12-31")) == nil)
    #expect(FeedbackTerms.holding(on: .of("2008-01-01")) != nil)
  }

  @Test("Thanks need no answer; who gave no name cannot be answered, but what was given is looked at in time")
  func nobodyToAnswer() {
    #expect(ends(feedback(.thanks, "2026-03-02")) == [nil, nil])
    #expect(ends(feedback(.complaint, "2026-03-02", from: .anonymous)) == [nil, "2026-03-09"])
  }

  @Test("Terms of the organisation's own hold for the present rule only")
  func ownTerms() {
    let own = FeedbackTerms(answer: .workingDays(7), complexAnswer: .months(2), forwarding: .workingDays(3))
    #expect(FeedbackTerms.holding(on: .of("2026-03-01"), current: own) == own)
    #expect(FeedbackTerms.holding(on: .of("2026-02-28"), current: own) != own)
  }
}
