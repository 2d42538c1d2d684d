extension Document {
  /// From the draft of a version to the day on which another one takes its place (ISO 9001:2015, 7.5).
  public static let lifecycle: Lifecycle? = Lifecycle(
    of: Document.self,
    sealed: [\.approvedBy, \.approvedOn, \.order, \.inForceFrom, \.retroactiveReason] + signatureFields,
    frozen: [
      .frozen(
        [\.title, \.kind, \.number, \.version, \.author, \.location, \.fingerprint, \.replaces],
        in: [.inReview, .approved, .inForce, .superseded, .withdrawn]),
      // Who is to approve looks at one text of one person; a change starts the review again.
      .frozen([\.owner, \.processes, \.criteria, \.retention], in: [.inReview]),
    ],
    [
      .step(
        "draft", from: [], to: .draft, by: [.anyone],
        tells: [
          .optional(\.order), .optional(\.approvedOn), .optional(\.inForceFrom), .optional(\.retroactiveReason),
        ]),
      .step("submit", from: [.draft], to: .inReview, by: keepers),
      .aside(
        "return", from: [.inReview], to: .draft, by: [.role(.director)] + keepers, needsReason: true),
      .step(
        "approve", from: [.inReview], to: .approved, by: [.role(.director)],
        tells: [.optional(\.order), .optional(\.number)], apart: [writersDoNotApprove],
        then: [.actor(\.approvedBy), .day(\.approvedOn)]
      ).signed,
      .aside(
        "adopt", from: [.draft, .inReview], to: .inForce, by: [.role(.director), .role(.qualityManager)],
        tells: [
          .required(\.order), .required(\.approvedOn), .required(\.inForceFrom), .optional(\.retroactiveReason),
          .optional(\.reviewDue),
        ], if: [.notInFuture(\.approvedOn), isAfterApproval], then: [.computed(\.reviewDue, reviewDay)]),
      .step(
        "enforce", from: [.approved], to: .inForce, by: [.role(.director), .role(.qualityManager)],
        tells: [.optional(\.inForceFrom), .optional(\.reviewDue), .optional(\.retroactiveReason)],
        if: [isAfterApproval],
        then: [.computed(\.inForceFrom) { $0.record.inForceFrom ?? $0.day }, .computed(\.reviewDue, reviewDay)]),
      .step(
        "confirm", from: [.inForce], to: nil, by: keepers, tells: [.required(\.reviewDue)],
        if: [.later(\.reviewDue)]),
      .step(
        "supersede", from: [.inForce], to: .superseded, by: [.role(.director), .role(.qualityManager)],
        if: [hasSuccessor]),
      .aside(
        "retire", from: [.approved, .inForce], to: .withdrawn, by: [.role(.director), .role(.qualityManager)],
        needsReason: true),
    ])

  private static let keepers: [StepPerformer.Of<Document>] = [
    .named(\.author), .named(\.owner), .role(.qualityManager),
  ]

  /// Whoever wrote a document does not approve it; where nobody is named for it, its owner did.
  private static let writersDoNotApprove = DutySeparation.Of<Document>.apart("approver") { context in
    let writer = context.old.author ?? context.old.owner
    return writer?.text == context.actor.id
      ? [.init(person: context.actor.id, record: context.old.id.text)] : []
  }

  /// A version that holds from a day before its approval says why.
  private static let isAfterApproval = StepRule.Of<Document>.rule("document.after-approval") { context in
    guard context.record.isRetroactive, context.record.retroactiveReason == nil else { return nil }
    return context.record.approvedOn.map { .init(["day": .day($0)]) }
  }

  /// A document is looked at again after a year, unless another day is told.
  @Sendable private static func reviewDay(_ context: StepContext.Of<Document>) throws -> Day?? {
    guard context.record.reviewDue == nil else { return nil }
    let start = context.record.inForceFrom ?? context.day
    return start.adding(days: try context.settings.number(.documentReview))
  }

  /// A version gives way to one that replaces it and is in force.
  private static let hasSuccessor = StepRule.Of<Document>.holds("document.has-successor") { context in
    try context.reader.count(
      Document.self, where: .all([.equals(\.replaces, context.old.id), .equals(\.state, .inForce)])) > 0
  }
}
