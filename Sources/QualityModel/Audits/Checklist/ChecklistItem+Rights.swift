extension ChecklistItem {
  /// Questions are asked until the audit ends; answers are given while it is held. Once the report is issued only the
  /// leader corrects them, and it shows.
  public static let rights: KindRights.Of<ChecklistItem> = .table([
    .add(by: auditors + [.role(.qualityManager)], if: [auditIs(beforeReport)]),
    .edit(answer, by: auditors, if: [auditIs([.inProgress])]),
    .edit(
      answer, by: [.through(\.audit, \.leader)], needsReason: true, if: [auditIs([.inProgress, .reported])],
      then: [.day(\.correctedOn), .actor(\.correctedBy), .reason(\.correction)]),
    .edit(by: auditors + [.role(.qualityManager)], if: [auditIs(beforeReport)]),
    .withdraw(by: auditors + [.role(.qualityManager)], if: [auditIs(beforeReport)]),
  ])

  private static let answer = FieldGroup.Of<ChecklistItem>.group("answer", [\.result, \.answer, \.evidence])
  private static let beforeReport: [Audit.State] = [.planned, .postponed, .prepared, .inProgress]
  private static let auditors: [StepPerformer.Of<ChecklistItem>] = [
    .through(\.audit, \.leader), .through(\.audit, \.team),
  ]

  private static func auditIs(_ states: [Audit.State]) -> StepRule.Of<ChecklistItem> {
    .audit(\.audit, isIn: states, "checklist.audit-open")
  }
}
