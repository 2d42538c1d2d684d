import QualityModel

/// `aplis review conclude`: the quality manager's conclusion from one input.
enum ReviewConcludeCommand {
  static let description = CommandDescription(
    "review conclude", arguments: [.required("YEAR", .year)],
    options: [
      .value("--input", "CODE", .words(ReviewInput.allCases.map(\.rawValue))), .value("--text", "TEXT"),
      .value("--rating", "WORD", .words(ReviewConclusion.Rating.allCases.map(\.rawValue))), .flag("--finish"),
    ] + overall.map { FieldOption.option(of: $0, in: Review.schema) },
    kind: Review.key,
    examples: [
      "review conclude 2025 --input c4 --text \"Neatbilstību skaits samazinās.\" --rating suitable",
      "review conclude 2025 --input c7 --text \"Ārējo piegādātāju nav.\" --rating nothing",
      "review conclude 2025 --overall \"Sistēma darbojas.\" --suitable yes --adequate yes --effective yes",
      "review conclude 2025 --finish",
    ], run: run)

  /// The conclusion on the system as a whole.
  private static let overall =
    [Review.fields.suitable, Review.fields.adequate, Review.fields.effective, Review.fields.overall] as [RecordField]

  private static func run(_ given: Invocation, _ session: Session) throws -> ExitCode {
    let year = try given.year(at: 0)
    let finishes = given.has("--finish")
    let concludesAll = overall.contains { given.has($0.option) }
    let isOfInput = given.has("--input") || !finishes && !concludesAll
    let invocation = try isOfInput ? asked(given, session) : given
    let conclusion = try isOfInput ? conclusion(invocation, session) : nil
    let left = try session.perform { reader in
      ReviewConcluding(
        year: year, conclusion, finishes: finishes, overall: try told(invocation, session, reader))
    } _: { left, _ in
      left
    }
    try tell(year, left, isFinished: left.isEmpty || finishes, session)
    return .success
  }

  /// On a terminal what is missing is asked for; the rating may stay empty.
  private static func asked(_ invocation: Invocation, _ session: Session) throws -> Invocation {
    guard session.console.canAsk else { return invocation }
    let fields = ReviewConclusion.fields
    let told: [RecordField] = [fields.input, fields.text] + (invocation.has("--text") ? [] : [fields.rating])
    return try Prompter(session: session, kind: ReviewConclusion.schema).ask(for: told, invocation)
  }

  private static func told(
    _ invocation: Invocation, _ session: Session, _ reader: any RecordSource
  ) throws -> [RecordField: FieldValue] {
    var record = try Review.of(try invocation.year(at: 0), reader)?.content ?? RecordValue(Review.schema)
    if record[Review.fields.year] == nil { record[Review.fields.year] = .integer(try invocation.year(at: 0)) }
    for field in overall { record[field] = nil }
    try RecordInput(kind: Review.schema, session: session, reader: reader).fill(&record, overall, from: invocation)
    return overall.reduce(into: [:]) { told, field in told[field] = record[field] }
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
