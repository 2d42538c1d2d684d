import QualityModel

/// `aplis review conclude`: the quality manager's conclusion from one input.
enum ReviewConcludeCommand {
  static let description = CommandDescription(
    "review conclude", arguments: [.required("YEAR", .year)],
    options: [
      .value("--input", "CODE", .words(ReviewInput.allCases.map(\.rawValue))), .value("--text", "TEXT"),
      .value("--rating", "WORD", .words(ReviewConclusion.Rating.allCases.map(\.rawValue))), .flag("--finish"),
    ],
    examples: [
      "review conclude 2025 --input c4 --text \"Neatbilstību skaits samazinās.\" --rating suitable",
      "review conclude 2025 --finish",
    ], run: run)

  private static func run(_ invocation: Invocation, _ session: Session) throws -> ExitCode {
    let year = try invocation.year(at: 0)
    let finishes = invocation.has("--finish")
    let conclusion = try invocation.has("--input") || !finishes ? conclusion(invocation, session) : nil
    let left = try session.perform { _ in
      ReviewConcluding(year: year, conclusion, finishes: finishes)
    } _: { left, _ in
      left
    }
    try tell(year, left, isFinished: left.isEmpty || finishes, session)
    return .success
  }

  private static func conclusion(_ invocation: Invocation, _ session: Session) throws -> Record<ReviewConclusion> {
    let word = try invocation.required("--input")
    guard let input = ReviewInput(rawValue: word) else {
      let words = Refusal.Fact.words(ReviewInput.allCases.map(\.rawValue))
      throw Refusal(.usage, .reviewUnknownInput, ["value": .text(word), "words": words])
    }
    var conclusion = Record<ReviewConclusion>()
    conclusion.input = input
    conclusion.text = try invocation.required("--text")
    conclusion.rating = try rating(invocation, session)
    return conclusion
  }

  /// The rating, given by its key or by its word in either language.
  private static func rating(_ invocation: Invocation, _ session: Session) throws -> ReviewConclusion.Rating? {
    guard let word = invocation.value("--rating") else { return nil }
    let (schema, field) = (ReviewConclusion.schema, ReviewConclusion.fields.rating)
    let key = try ChoiceInput(session: session, schema: schema).keys(in: word, of: field)
    guard let rating = ReviewConclusion.Rating(rawValue: key) else {
      let all = ReviewConclusion.Rating.allCases.map { rating in
        Refusal.Fact.choice(rating.rawValue, field: field.key, of: schema.key)
      }
      throw Refusal(.usage, .reviewUnknownRating, ["value": .text(word), "words": .list(all)])
    }
    return rating
  }

  private static func tell(_ year: Int, _ left: [ReviewInput], isFinished: Bool, _ session: Session) throws {
    let phrases = try session.phrases()
    let facts = ["year": "\(year)", "inputs": left.map(\.rawValue).joined(separator: ", ")]
    session.console.line(phrases.text(isFinished ? "review.conclude.prepared" : "review.conclude.left", facts))
    try session.suggest(
      isFinished ? "review decide \(year) --help" : "review conclude \(year) --input \(left[0].rawValue) --text \"…\"")
  }
}

extension Refusal.ID {
  static let reviewUnknownInput = Refusal.ID("review.unknown-input")
  static let reviewUnknownRating = Refusal.ID("review.unknown-rating")
}
