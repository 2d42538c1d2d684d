extension ReviewConclusion {
  /// A conclusion is the quality manager's, with what it leads to in the review: by `review conclude` alone.
  public static let rights: KindRights.Of<ReviewConclusion> = .table(
    [.withdraw(by: [.role(.qualityManager)], isReserved: true)], through: ["review conclude"])
}
