/// A signature is entered by its person, or by the quality manager from a signed original with number and day.
enum SignatureRule {
  static let rule = StepRule("signature.original") { context in
    guard let fields = step(context)?.signature else { return nil }
    let record = context.record
    if let fault = fault(in: record, fields, on: context) { return fault }
    guard let hand = context.actor.hand else { return nil }
    if record[fields.original] == nil { return obstacle("signature.none", hand, context) }
    return hand.isManager ? nil : obstacle("signature.hand", hand, context)
  }

  private static func step(_ context: StepContext) -> LifecycleStep? {
    context.record.schema.lifecycle?.steps(of: context.event).first { $0.signature != nil }
  }

  /// What is told of an original is whole: number and day, and a digest that is one.
  private static func fault(
    in record: RecordValue, _ fields: SignatureFields, on context: StepContext
  ) -> StepRule.Obstacle? {
    let (number, day, digest) = (
      record.text(fields.original), record.day(fields.originalOn), record.text(fields.originalDigest)
    )
    if number == nil, day == nil, digest == nil { return nil }
    guard number != nil, let day else { return obstacle("signature.half", context.actor.hand, context) }
    if day > context.day { return obstacle("signature.future", context.actor.hand, context) }
    if let digest, !isDigest(digest) { return obstacle("signature.digest", context.actor.hand, context) }
    return nil
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0 | 32) }
  }

  private static func obstacle(
    _ fault: String, _ hand: ActingPerson.Hand?, _ context: StepContext
  ) -> StepRule.Obstacle {
    .init([
      "person": .person(context.actor.id), "hand": .person(hand?.id ?? context.actor.id),
      "fault": .task(fault),
    ])
  }
}
