extension PlanItem {
  /// What is planned is set by those who lead; how it went is told by the owner of its objective too, and confirmed anew
  /// when it changes.
  public static let rights: KindRights.Of<PlanItem> = .table([
    .add(by: [.participant]),
    .edit(
      outcome, by: [.through(\.objective, \.owner), .role(.qualityManager), .role(.director)],
      then: [.clear([\.confirmedBy, \.confirmedOn])]),
    .edit(by: [.role(.qualityManager), .role(.director)]),
  ])

  private static let outcome = FieldGroup.Of<PlanItem>.group(
    "outcome", [\.actual, \.state, \.evaluation, \.movedTo])
}
