import QualityModel
import QualityStore

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
    let workspace = try session.openWorkspace(for: .writing)
    let actor = try session.actor(in: workspace)
    let left = try workspace.write(as: actor) { writer in
      let person = try Acting(reader: writer.reader).person(actor, with: [.qualityManager], for: "review.conclude")
      let review = try review(of: year, preparedBy: person.id, writer)
      if invocation.has("--input") || !invocation.has("--finish") { try conclude(invocation, review, writer, session) }
      let left = try openInputs(review, writer.reader)
      if left.isEmpty || invocation.has("--finish"), review.state == .draft || review.state == nil {
        try writer.take("prepare", of: Review.key, review.id.text)
      }
      return left
    }
    try tell(year, left, isFinished: left.isEmpty || invocation.has("--finish"), session)
    return .success
  }

  /// The record of the review, made when the first conclusion is written.
  private static func review(
    of year: Int, preparedBy person: RecordID<Person>, _ writer: WorkspaceWriter
  ) throws -> Record<Review> {
    if let review = try ReviewBuilding.review(of: year, writer.reader) {
      guard review.state != .signed else {
        throw Refusal(.rule, "review.signed", ["review": review.id.text, "year": "\(year)"])
      }
      return review
    }
    var review = Record<Review>()
    review.year = year
    review.preparedBy = person
    let id = try writer.add(review.content)
    return try writer.reader.record(Review.self, id: id) ?? review
  }

  private static func conclude(
    _ invocation: Invocation, _ review: Record<Review>, _ writer: WorkspaceWriter, _ session: Session
  ) throws {
    let word = try invocation.required("--input")
    guard let input = ReviewInput(rawValue: word) else {
      let words = ReviewInput.allCases.map(\.rawValue).joined(separator: ", ")
      throw Refusal(.usage, "review.unknown-input", ["value": word, "words": words])
    }
    var conclusion = Record<ReviewConclusion>()
    conclusion.review = review.id
    conclusion.input = input
    conclusion.text = try invocation.required("--text")
    conclusion.rating = try rating(invocation, session)
    _ = try writer.put(conclusion.content) { old, new in
      var merged = old
      merged["text"] = new["text"]
      if let rating = new["rating"] { merged["rating"] = rating }
      return merged
    }
  }

  /// The rating, given by its key or by its word in either language.
  private static func rating(_ invocation: Invocation, _ session: Session) throws -> ReviewConclusion.Rating? {
    guard let word = invocation.value("--rating") else { return nil }
    let schema = ReviewConclusion.schema
    let input = ChoiceInput(session: session, schema: schema)
    let key = try schema.field("rating").map { try input.keys(in: word, of: $0) } ?? word
    guard let rating = ReviewConclusion.Rating(rawValue: key) else {
      let phrases = try session.phrases()
      let all = ReviewConclusion.Rating.allCases.map { phrases.choice($0.rawValue, of: "rating", in: schema) }
        .joined(separator: ", ")
      throw Refusal(.usage, "review.unknown-rating", ["value": word, "words": all])
    }
    return rating
  }

  /// The inputs from which nothing was concluded yet.
  private static func openInputs(_ review: Record<Review>, _ reader: WorkspaceReader) throws -> [ReviewInput] {
    let written = Set(
      try reader.records(ReviewConclusion.self, where: .equals("review", .text(review.id.text))).map(\.input))
    return ReviewInput.allCases.filter { !written.contains($0) }
  }

  private static func tell(_ year: Int, _ left: [ReviewInput], isFinished: Bool, _ session: Session) throws {
    let phrases = try session.phrases()
    let facts = ["year": "\(year)", "inputs": left.map(\.rawValue).joined(separator: ", ")]
    session.console.line(phrases.text(isFinished ? "review.conclude.prepared" : "review.conclude.left", facts))
    try session.suggest(
      isFinished ? "review decide \(year) --help" : "review conclude \(year) --input \(left[0].rawValue) --text \"…\"")
  }
}
