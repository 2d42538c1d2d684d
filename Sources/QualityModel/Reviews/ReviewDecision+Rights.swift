extension ReviewDecision {
  /// A decision is the director's, made in a prepared review: by `review decide` alone.
  public static let rights: KindRights.Of<ReviewDecision> = .table(
    [.withdraw(by: [.role(.director)], isReserved: true)], through: ["review decide"])
}
