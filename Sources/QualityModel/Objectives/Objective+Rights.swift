extension Objective {
  /// What is to be reached is set by those who lead; whether it was is told by the owner too, and confirmed anew when it
  /// changes.
  public static let rights: KindRights.Of<Objective> = .table([
    .add(by: [.participant]),
    .edit(
      outcome, by: [.named(\.owner), .role(.qualityManager), .role(.director)],
      then: [.clear([\.confirmedBy, \.confirmedOn])]),
    .edit(by: [.role(.qualityManager), .role(.director)]),
  ])

  private static let outcome = FieldGroup.Of<Objective>.group("outcome", [\.result, \.state, \.evaluation])
}
