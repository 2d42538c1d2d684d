extension Assessment {
  /// From the preparation over individual and common scoring to the approved report (CAF 2020, steps 1 to 6 of 10).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Assessment.self,
    sealed: [
      \.edition, \.criteriaDigest, \.startedOn, \.convenedOn, \.absent, \.unassessed, \.reportedOn, \.approvedBy,
      \.approvedOn,
    ] + signatureFields,
    frozen: [
      .frozen([\.catalogue, \.method, \.service, \.scope, \.year], in: [.scoring, .consensus, .reported, .approved]),
      .frozen([\.assessors], in: [.consensus, .reported, .approved]),
      .frozen([\.leader], in: [.reported, .approved]),
    ],
    [
      .step("prepare", from: [], to: .prepared, by: [.anyone]),
      .step(
        "start", from: [.prepared], to: .scoring, by: leaders,
        tells: [.required(\.edition), .required(\.criteriaDigest)], if: [hasMethod, hasLeader, hasAssessors],
        then: [.day(\.startedOn)]),
      .step(
        "convene", from: [.scoring], to: .consensus, by: leaders, tells: [.optional(\.absent)],
        if: [scoresAreReturned], then: [.day(\.convenedOn)]),
      .aside(
        "reopen", from: [.consensus], to: .scoring, by: leaders, needsReason: true, if: [nothingIsAgreed],
        then: [.clear([\.convenedOn, \.absent])]),
      .step(
        "report", from: [.consensus], to: .reported, by: leaders, tells: [.optional(\.unassessed)],
        if: [somethingIsAgreed], then: [.day(\.reportedOn)]),
      .aside(
        "return", from: [.reported], to: .consensus, by: [.role(.director)], needsReason: true,
        then: [.clear([\.reportedOn, \.unassessed])]),
      .step(
        "approve", from: [.reported], to: .approved, by: [.role(.director)],
        apart: [.actor("approver", notIn: [\.leader])],
        then: [.actor(\.approvedBy), .day(\.approvedOn)]
      ).signed,
      .step(
        "certify", from: [.approved], to: nil, by: leaders + [.role(.director)],
        tells: [.required(\.certifiedOn), .required(\.certifiedUntil)], if: [.notInFuture(\.certifiedOn), endsLater]),
    ])

  private static let leaders: [StepPerformer.Of<Assessment>] = [.named(\.leader), .role(.qualityManager)]

  private static let hasMethod = StepRule.Of<Assessment>.holds("assessment.has-method") { $0.record.method != nil }
  private static let hasLeader = StepRule.Of<Assessment>.holds("assessment.has-leader") { $0.record.leader != nil }
  private static let hasAssessors = StepRule.Of<Assessment>.holds("assessment.has-assessors") {
    !$0.record.assessors.isEmpty
  }

  private static let endsLater = StepRule.Of<Assessment>.holds("assessment.ends-later") { context in
    guard let given = context.record.certifiedOn, let end = context.record.certifiedUntil else {
      return true
    }
    return given <= end
  }

  /// Each assessor returned at least one score, or it is said who did not and why.
  private static let scoresAreReturned = StepRule.Of<Assessment>.rule("assessment.scores-returned") { context in
    guard context.record.absent == nil else { return nil }
    let missing = try context.record.unanswered(context.reader)
    return missing.isEmpty ? nil : .records(missing)
  }

  private static let nothingIsAgreed = StepRule.Of<Assessment>.rule("assessment.nothing-agreed") { context in
    let count = try agreed(context)
    return count == 0 ? nil : .init(["count": .count(count)])
  }

  private static let somethingIsAgreed = StepRule.Of<Assessment>.holds("assessment.something-agreed") {
    try agreed($0) > 0
  }

  private static func agreed(_ context: StepContext.Of<Assessment>) throws -> Int {
    try context.reader.count(
      CriterionScore.self, where: .all([.equals(\.assessment, context.old.id), CriterionScore.isAgreed]))
  }
}

extension Record<Assessment> {
  /// The assessors of whom no answer is here, neither a score nor a word.
  package func unanswered(_ reader: any RecordReader) throws -> [String] {
    let answered = (ScoringPanel.scoreFields + ReturnedForm.Answer.noteFields)
      .map { Condition.Of<CriterionScore>(.isSet($0)) }
    return try self.assessors.filter { assessor in
      try !reader.has(
        CriterionScore.self,
        where: .all([.equals(\.assessment, self.id), .equals(\.assessor, assessor), .any(answered)]))
    }
    .map(\.text)
  }
}
