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
        if: [scoresAreReturned], then: [.day("convenedOn")]),
      LifecycleStep(
        "reopen", from: [State.consensus], to: .scoring, by: leaders, needsReason: true, if: [nothingIsAgreed],
        then: [.clear(["convenedOn", "absent"])]),
      LifecycleStep(
        "report", from: [State.consensus], to: .reported, by: leaders, tells: [.optional("unassessed")],
        if: [somethingIsAgreed], then: [.day("reportedOn")]),
      LifecycleStep(
        "return", from: [State.reported], to: .consensus, by: [.role(.director)], needsReason: true,
        then: [.clear(["reportedOn", "unassessed"])]),
      LifecycleStep(
        "approve", from: [State.reported], to: .approved, by: [.role(.director)],
        apart: [.actor("approver", notIn: ["leader"])], then: [.actor("approvedBy"), .day("approvedOn")]),
      LifecycleStep(
        "certify", from: [State.approved], to: nil, by: leaders + [.role(.director)],
        tells: [.required("certifiedOn"), .required("certifiedUntil")], if: [.notInFuture("certifiedOn")]),
    ])

  private static let leaders: [StepPerformer] = [.named("leader"), .role(.qualityManager)]

  private static let hasMethod = StepRule.holds("assessment.has-method") { $0.record["method"] != nil }
  private static let hasLeader = StepRule.holds("assessment.has-leader") { $0.record["leader"] != nil }
  private static let hasAssessors = StepRule.holds("assessment.has-assessors") { !$0.record.list("assessors").isEmpty }

  /// Each assessor returned at least one score, or it is said who did not and why.
  private static let scoresAreReturned = StepRule("assessment.scores-returned") { context in
    guard context.record["absent"] == nil else { return nil }
    let missing = try context.record.list("assessors").filter { assessor in
      let own = Condition.all([.equals("assessment", .text(context.old.id)), .equals("assessor", .text(assessor))])
      return try context.reader.records(RecordQuery(CriterionScore.key, where: own, limit: 1)).isEmpty
    }
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
