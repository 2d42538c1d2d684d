extension Assessment {
  /// From the preparation over individual and common scoring to the approved report (CAF 2020, steps 1 to 6 of 10).
  static let lifecycle = Lifecycle(
    key, State.self,
    sealed: [
      "edition", "criteriaDigest", "startedOn", "convenedOn", "absent", "unassessed", "reportedOn", "approvedBy",
      "approvedOn",
    ],
    frozen: [
      FrozenFields(
        ["catalogue", "method", "service", "scope", "year"], in: [State.scoring, .consensus, .reported, .approved]),
      FrozenFields(["assessors"], in: [State.consensus, .reported, .approved]),
      FrozenFields(["leader"], in: [State.reported, .approved]),
    ],
    [
      LifecycleStep("prepare", from: [State](), to: .prepared, by: [.anyone]),
      LifecycleStep(
        "start", from: [State.prepared], to: .scoring, by: leaders,
        tells: [.required("edition"), .required("criteriaDigest")], if: [hasMethod, hasLeader, hasAssessors],
        then: [.day("startedOn")]),
      LifecycleStep(
        "convene", from: [State.scoring], to: .consensus, by: leaders, tells: [.optional("absent")],
        if: [scoresAreReturned, notBefore("startedOn")], then: [.day("convenedOn")]),
      LifecycleStep(
        "reopen", from: [State.consensus], to: .scoring, by: leaders, needsReason: true, if: [nothingIsAgreed],
        then: [.clear(["convenedOn", "absent"])]),
      LifecycleStep(
        "report", from: [State.consensus], to: .reported, by: leaders, tells: [.optional("unassessed")],
        if: [somethingIsAgreed, notBefore("convenedOn")], then: [.day("reportedOn")]),
      LifecycleStep(
        "return", from: [State.reported], to: .consensus, by: [.role(.director)], needsReason: true,
        then: [.clear(["reportedOn", "unassessed"])]),
      LifecycleStep(
        "approve", from: [State.reported], to: .approved, by: [.role(.director)],
        apart: [.actor("approver", notIn: ["leader"])], if: [notBefore("reportedOn")],
        then: [.actor("approvedBy"), .day("approvedOn")]),
      LifecycleStep(
        "certify", from: [State.approved], to: nil, by: leaders + [.role(.director)],
        tells: [.required("certifiedOn"), .required("certifiedUntil")], if: [.notInFuture("certifiedOn"), endsLater]),
    ])

  private static let leaders: [StepPerformer] = [.named("leader"), .role(.qualityManager)]

  private static let hasMethod = StepRule.holds("assessment.has-method") { $0.record["method"] != nil }
  private static let hasLeader = StepRule.holds("assessment.has-leader") { $0.record["leader"] != nil }
  private static let hasAssessors = StepRule.holds("assessment.has-assessors") { !$0.record.list("assessors").isEmpty }

  /// No step lies before the one that made it possible.
  private static func notBefore(_ field: String) -> StepRule {
    StepRule("assessment.not-before") { context in
      guard let day = context.old.day(field), context.day < day else { return nil }
      return .init(["day": day.text])
    }
  }

  private static let endsLater = StepRule.holds("assessment.ends-later") { context in
    guard let given = context.record.day("certifiedOn"), let end = context.record.day("certifiedUntil") else {
      return true
    }
    return given <= end
  }

  /// Each assessor returned at least one score, or it is said who did not and why.
  private static let scoresAreReturned = StepRule("assessment.scores-returned") { context in
    guard context.record["absent"] == nil else { return nil }
    let missing = try Record<Assessment>(context.record)?.unanswered(context.reader) ?? []
    return missing.isEmpty ? nil : .records(missing)
  }

  private static let nothingIsAgreed = StepRule("assessment.nothing-agreed") { context in
    let count = try agreed(context)
    return count == 0 ? nil : .init(["count": "\(count)"])
  }

  private static let somethingIsAgreed = StepRule.holds("assessment.something-agreed") { try agreed($0) > 0 }

  private static func agreed(_ context: StepContext) throws -> Int {
    try context.reader.count(
      CriterionScore.key,
      where: .all([.equals("assessment", .text(context.old.id)), CriterionScore.isAgreed]))
  }
}

extension Record<Assessment> {
  /// The assessors of whom no answer is here, neither a score nor a word.
  package func unanswered(_ reader: any RecordReader) throws -> [String] {
    let answered = (ScoringPanel.scoreFields + ReturnedForm.Answer.noteFields).map { Condition.isSet($0) }
    return try self.assessors.map(\.text).filter { assessor in
      let own = Condition.all([
        .equals("assessment", .text(self.id.text)), .equals("assessor", .text(assessor)), .any(answered),
      ])
      return try reader.records(RecordQuery(CriterionScore.key, where: own, limit: 1)).isEmpty
    }
  }
}
