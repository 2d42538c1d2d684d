/// Makes sure that a review can be signed now, by whoever acts.
public struct ReviewSigning {
  private let year: Int
  private let day: Day

  /// - Parameter day: the day on which somebody acts
  public init(year: Int, on day: Day) {
    self.year = year
    self.day = day
  }

  /// The review to sign.
  /// - Throws: `acting.role`; `review.not-prepared`, `review.signed`, `review.undecided`; `review.four-eyes`: nobody
  ///   signs what they prepared themselves, unless the municipality made an exception
  public func review(_ actor: ActingPerson, _ reader: any RecordReader) throws -> Record<Review> {
    let person = try PersonRegister(reader, on: day).person(actor, with: [.director], for: "review.sign")
    let review = try Review.prepared(year, reader)
    guard try ReviewGate(reader).hasDecisions(review) else {
      throw Review.refusal(.reviewUndecided, review)
    }
    let isExcepted =
      try GrantedExceptions(reader).exception(for: person.id.text, step: "sign", of: review.content) != nil
    guard review.preparedBy != person.id || isExcepted else {
      throw Refusal(
        .rule, .reviewFourEyes,
        ["review": .record(review.id.text), "person": .person(person.id.text, name: person.name)])
    }
    return review
  }

  /// The signed review, to be opened again for a new edition.
  /// - Throws: `acting.role`; `review.not-signed`
  public func signed(_ actor: ActingPerson, _ reader: any RecordReader) throws -> Record<Review> {
    _ = try PersonRegister(reader, on: day).person(actor, with: [.qualityManager, .director], for: "review.edition")
    guard let review = try Review.of(year, reader), review.state == .signed else {
      throw Refusal(.rule, .reviewNotSigned, ["review": "\(year)"])
    }
    return review
  }
}

extension Refusal.ID {
  static let reviewFourEyes = Refusal.ID("review.four-eyes")
  package static let reviewNotSigned = Refusal.ID("review.not-signed")
  package static let reviewUndecided = Refusal.ID("review.undecided")
}
