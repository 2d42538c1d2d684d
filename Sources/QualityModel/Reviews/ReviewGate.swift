/// What a review still lacks before it can be signed.
///
/// A signed review has looked at every input, says when management met and who took part, concludes on the system as a
/// whole, and decides.
///
/// Source: ISO 9001:2015, 9.3.1 to 9.3.3
package struct ReviewGate {
  /// Something that is missing.
  package enum Missing: Hashable, Sendable {
    /// Nothing was concluded from an input, nor why there was nothing to conclude.
    case conclusion(ReviewInput)
    /// A field of the review is empty.
    case field(RecordField)
    /// Nothing was decided.
    case decision
  }

  private let reader: any RecordReader

  package init(_ reader: any RecordReader) {
    self.reader = reader
  }

  /// What the review lacks, in the order in which it is made good.
  package func missing(in review: Record<Review>) throws -> [Missing] {
    try withoutDecisions(missingIn: review) + (hasDecisions(review) ? [] : [.decision])
  }

  /// Whether the director decided anything in the review.
  func hasDecisions(_ review: Record<Review>) throws -> Bool {
    try reader.records(ReviewDecision.self, where: .equals(\.review, review.id)).contains { $0.counts(in: review) }
  }

  /// The same but for the decisions, for which there is a rule of its own.
  func withoutDecisions(missingIn review: Record<Review>) throws -> [Missing] {
    let written = try reader.records(ReviewConclusion.self, where: .equals(\.review, review.id)).map(\.input)
    let inputs = ReviewInput.allCases.filter { !written.contains($0) }.map(Missing.conclusion)
    let fields = Review.neededToSign.filter { review.content[$0] == nil }.map(Missing.field)
    return inputs + fields
  }
}

extension ReviewGate.Missing {
  /// The same as a refusal quotes it.
  var fact: Refusal.Fact {
    switch self {
    case .conclusion(let input):
      .choice(input.rawValue, field: ReviewConclusion.fields.input.key, of: ReviewConclusion.key)
    case .field(let field): .field(field.key, of: Review.key)
    case .decision: .kind(ReviewDecision.key)
    }
  }
}

extension Review {
  /// The fields that a signed review has beside its signature.
  static var neededToSign: [RecordField] {
    [fields.held, fields.participants, fields.suitable, fields.adequate, fields.effective, fields.overall]
  }
}
