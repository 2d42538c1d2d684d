/// The quality manager's conclusion from one input of a review, or the end of concluding.
public struct ReviewConcluding: UseCase {
  private let year: Int
  private let conclusion: Record<ReviewConclusion>?
  private let finishes: Bool
  private let overall: [RecordField: FieldValue]

  /// - Parameters:
  ///   - conclusion: input, text and rating; `nil`: nothing more is concluded
  ///   - finishes: whether the review is ready for decisions, even with inputs that nothing was concluded from
  ///   - overall: the conclusion on the system as a whole, and whether it is suitable, adequate and effective; empty: not
  ///     yet
  public init(
    year: Int, _ conclusion: Record<ReviewConclusion>?, finishes: Bool, overall: [RecordField: FieldValue] = [:]
  ) {
    self.year = year
    self.overall = overall
    self.conclusion = conclusion
    self.finishes = finishes
  }

  /// The inputs from which nothing was concluded yet.
  /// - Throws: `acting.role`, `review.signed`
  public func run(_ work: inout Work) throws -> [ReviewInput] {
    let person = try work.person(with: [.qualityManager], for: "review.conclude")
    let review = try review(preparedBy: person.id, &work)
    var written = Set(
      try work.reader.records(ReviewConclusion.self, where: .equals(\.review, review.id)).map(\.input))
    if var conclusion {
      conclusion.review = review.id
      try work.put(conclusion, by: .useCase) { old, new in
        var merged = old
        merged.text = new.text
        merged.rating = new.rating ?? old.rating
        return merged
      }
      written.insert(conclusion.input)
    }
    if !overall.isEmpty { work.take("conclude", of: review.content, telling: overall, reason: nil, on: nil) }
    let left = ReviewInput.allCases.filter { !written.contains($0) }
    if left.isEmpty || finishes, review.state == .draft || review.state == nil { work.take("prepare", of: review.id) }
    return left
  }

  /// The record of the review, made when the first conclusion is written.
  private func review(preparedBy person: RecordID<Person>, _ work: inout Work) throws -> Record<Review> {
    if let review = try Review.of(year, work.reader) {
      guard review.state != .signed else { throw Review.refusal(.reviewSigned, review) }
      return review
    }
    var review = Record<Review>()
    review.year = year
    review.preparedBy = person
    review = try work.add(review)
    // One that was taken out of use comes back as it stood.
    guard var gone = try work.reader.record(review.id) else { return review }
    gone.content[Review.schema.withdrawn] = nil
    return gone
  }
}

extension Review {
  /// The review of a year, if there is a record of it.
  package static func of(_ year: Int, _ reader: any RecordReader) throws -> Record<Review>? {
    try reader.records(Review.self, where: .equals(\.year, year), limit: 1).first
  }

  /// A refusal that names a review and its year.
  static func refusal(_ identifier: Refusal.ID, _ review: Record<Review>) -> Refusal {
    Refusal(.rule, identifier, ["review": .record(review.id.text), "year": "\(review.year)"])
  }

  /// The review of a year once it was prepared, and as long as it is not signed.
  /// - Throws: `review.not-prepared`, `review.signed`
  static func prepared(_ year: Int, _ reader: any RecordReader) throws -> Record<Review> {
    guard let review = try of(year, reader), review.state != nil, review.state != .draft else {
      throw Refusal(.rule, .reviewNotPrepared, ["year": "\(year)"])
    }
    guard review.state != .signed else { throw refusal(.reviewSigned, review) }
    return review
  }
}

extension Refusal.ID {
  static let reviewNotPrepared = Refusal.ID("review.not-prepared")
  package static let reviewSigned = Refusal.ID("review.signed")
}
