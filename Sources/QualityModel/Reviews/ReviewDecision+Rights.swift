extension ReviewDecision {
  /// A decision is the director's, made in a prepared review: by `review decide` alone. Those of a review that was held
  /// elsewhere come from there with it, and say so.
  public static let rights: KindRights.Of<ReviewDecision> = .table(
    [
      .withdraw(by: [.role(.director)], isReserved: true),
      .takeOver(by: [.role(.qualityManager), .role(.director)], if: [isOfReviewFromElsewhere]),
    ], through: ["review decide"])

  private static let isOfReviewFromElsewhere = StepRule.Of<ReviewDecision>.rule("decision.review-here") { context in
    let id = context.record.review
    if try context.reader.record(id)?.takenOver != nil { return nil }
    return .init(["review": .record(id.text), "year": .text(String(id.text.suffix(4)))])
  }
}

extension Record<ReviewDecision> {
  /// Whether it is a decision of the review: what was taken over is one only of a review that was taken over itself.
  func counts(in review: Record<Review>) -> Bool { takenOver == nil || review.takenOver != nil }
}
