extension Review {
  /// The quality manager keeps the record of the review; the director may too.
  public static let rights: KindRights.Of<Review> = .table([
    .add(by: [.role(.qualityManager), .role(.director)]),
    .edit(by: [.role(.qualityManager), .role(.director)], in: [.draft, .prepared, .decided]),
  ])
}
