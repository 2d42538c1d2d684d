import QualityModel

/// Keeps signed reviews as they are: nobody changes them, their conclusions or their decisions, and nobody writes
/// „signed“ into a review but the signing itself.
struct ReviewSeal {
  let reader: WorkspaceReader

  /// Whether records of the kind may belong to a signed review.
  static func concerns(_ schema: RecordSchema) -> Bool { kinds.contains(schema.key) }

  private static let kinds: Set = [Review.key, ReviewConclusion.key, ReviewDecision.key]

  func check(new record: RecordValue) throws {
    try check(record)
    // With its fingerprint a review was signed elsewhere and is taken over as a record of that.
    if let review = Record<Review>(record), review.state == .signed, review.fingerprint == nil {
      throw Self.refusal(.reviewSignOnly, review.id.text)
    }
  }

  func check(_ old: RecordValue, _ new: RecordValue) throws {
    try check(old)
    guard let before = Record<Review>(old), let after = Record<Review>(new) else { return try check(new) }
    if before.state == .signed { throw Self.refusal(.reviewSigned, before.id.text) }
    if after.state == .signed { throw Self.refusal(.reviewSignOnly, after.id.text) }
  }

  /// Refuses what belongs to a signed review.
  private func check(_ record: RecordValue) throws {
    let review = Record<ReviewConclusion>(record)?.review ?? Record<ReviewDecision>(record)?.review
    guard let review, try reader.record(Review.self, id: review.text)?.state == .signed,
      try reader.frozenReview(review.text) != nil
    else { return }
    throw Self.refusal(.reviewSigned, review.text)
  }

  static func refusal(_ identifier: Refusal.ID, _ review: String) -> Refusal {
    Refusal(.rule, identifier, ["review": .record(review), "year": .text(String(review.suffix(4)))])
  }
}

extension Refusal.ID {
  static let reviewSignOnly = Refusal.ID("review.sign-only")
}
