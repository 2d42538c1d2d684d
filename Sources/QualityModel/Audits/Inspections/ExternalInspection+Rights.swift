extension ExternalInspection {
  /// Whoever receives the authority's act registers it; what it says is corrected by the quality manager, who says why.
  public static let rights: KindRights.Of<ExternalInspection> = .table([
    .add(by: [.participant]),
    .edit(act, by: [.recorder]),
    .edit(act, by: [.role(.qualityManager)], needsReason: true),
    .edit(by: [.role(.qualityManager), .role(.director), .through(\.unit, \.head)]),
  ])

  private static let act = FieldGroup.Of<ExternalInspection>.group(
    "act", [\.body, \.actNumber, \.day, \.result, \.answerDue])
}
