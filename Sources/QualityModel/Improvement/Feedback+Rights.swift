extension Feedback {
  /// Anybody writes down what was said to them; that is corrected by the quality manager, who says why.
  public static let rights: KindRights.Of<Feedback> = .table([
    .add(by: [.anyone]),
    .edit(said, by: [.recorder], in: [.received]),
    .edit(said, by: [.role(.qualityManager)], needsReason: true),
    .edit(by: [.role(.qualityManager), .role(.director), .through(\.unit, \.head)]),
  ])

  private static let said = FieldGroup.Of<Feedback>.group(
    "said", [\.kind, \.received, \.from, \.text, \.complex, \.forwardDue])
}
