extension Nonconformity {
  /// Anybody registers what they see; how much it weighs is judged by those who lead, not by employees. What happened is put right on the same day by whoever registered it, later by
  /// whoever judges it; what is done about it is written by those who answer for it.
  public static let rights: KindRights.Of<Nonconformity> = .table([
    .add(by: [.participant]),
    .add(by: [.anyone], if: [leavesSeverity]),
    .edit(facts, by: [.recorder], in: [.registered, .contained], if: [leavesSeverity]),
    .edit(facts, by: [judge], in: [.registered, .contained]),
    .edit(facts, by: [judge], in: [.analysed, .planned, .implemented], needsReason: true),
    .edit(owner, by: [.role(.qualityManager), .role(.director), .through(\.unit, \.head)]),
    .edit(by: doers, in: State.open),
  ])

  private static let facts = FieldGroup.Of<Nonconformity>.group(
    "facts",
    [
      \.title, \.description, \.found, \.registered, \.source, \.sourceRecord, \.severity, \.process, \.unit,
      \.service, \.criterion, \.recurrenceOf,
    ])
  private static let owner = FieldGroup.Of<Nonconformity>.group("owner", [\.owner])
  private static let doers: [StepPerformer.Of<Nonconformity>] = [
    .role(.qualityManager), .named(\.owner), .through(\.process, \.owner), .through(\.unit, \.head),
  ]

  /// Employees, and accounts that nobody is known by, leave it to the quality manager how much something weighs.
  private static let leavesSeverity = StepRule.Of<Nonconformity>.holds("nonconformity.leaves-severity") { context in
    let isNew = context.value.event == WriteRight.Deed.add.rawValue
    let told = context.record.severity
    return context.actor.isParticipant || (isNew ? told == nil : told == context.old.severity)
  }

  /// What an audit found is judged by its leader; everything else by the quality manager.
  private static let judge = StepPerformer.Of<Nonconformity>.found("judge") { context in
    guard let id = context.old.sourceRecord, let finding = try context.reader.record(AuditFinding.self, id: id) else {
      return try context.people.holders(of: .qualityManager)
    }
    return try context.reader.record(finding.audit).map { [$0.leader.text] } ?? []
  }
}
