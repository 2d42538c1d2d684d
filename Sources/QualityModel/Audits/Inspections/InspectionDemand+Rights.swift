extension InspectionDemand {
  /// Whoever receives the authority's act writes down what it demands; that is corrected by the quality manager, who says
  /// why.
  public static let rights: KindRights.Of<InspectionDemand> = .table([
    .add(by: [.participant]),
    .edit(by: [.recorder]),
    .edit(by: [.role(.qualityManager)], needsReason: true),
  ])
}
