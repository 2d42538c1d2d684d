import QualityModel

/// The seal of signed reviews: nobody changes them, their conclusions or their decisions, and nobody writes „signed“
/// into a review but the signing itself.
struct SealGuard: WriteGuard {
  let reader: WorkspaceReader

  /// Whether records of the kind may belong to a signed review.
  static func concerns(_ schema: RecordSchema) -> Bool {
    schema === Review.schema || schema === ReviewConclusion.schema || schema === ReviewDecision.schema
  }

  /// - Throws: `review.signed`, `review.sign-only`
  func check(_ write: PendingWrite) throws {
    guard SealGuard.concerns(write.new.schema), write.sort != .sealing else { return }
    guard let old = write.old else { return try check(new: write.new) }
    try check(old, write.new)
  }

  private func check(new record: RecordValue) throws {
    try checkReview(of: record)
    // With its fingerprint a review was signed elsewhere and is taken over as a record of that.
    if let review = Record<Review>(record), review.state == .signed, review.fingerprint == nil {
      throw Self.refusal(.reviewSignOnly, review.id.text)
    }
  }

  private func check(_ old: RecordValue, _ new: RecordValue) throws {
    try checkReview(of: old)
    guard let before = Record<Review>(old), let after = Record<Review>(new) else { return try check(new: new) }
    if before.state == .signed { throw Self.refusal(.reviewSigned, before.id.text) }
    if after.state == .signed { throw Self.refusal(.reviewSignOnly, after.id.text) }
  }

  /// Refuses what belongs to a signed review.
  private func checkReview(of record: RecordValue) throws {
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
