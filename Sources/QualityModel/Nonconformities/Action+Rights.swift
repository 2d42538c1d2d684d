extension Action {
  /// What is to be done, for what and by whom is changed by the quality manager alone, who says why; what was done is
  /// written by those who do it.
  public static let rights: KindRights.Of<Action> = .table([
    .add(by: [.participant]),
    .edit(task, by: [.recorder], in: State.open),
    .edit(task, by: [.role(.qualityManager)], needsReason: true),
    .edit(by: [.role(.qualityManager), .named(\.responsible), .named(\.coResponsible)]),
  ])

  private static let task = FieldGroup.Of<Action>.group(
    "task", [\.title, \.kind, \.for, \.responsible, \.coResponsible, \.registered])
}
