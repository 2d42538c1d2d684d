import QualityModel

/// Shows earlier nonconformities that a new one may be the recurrence of; on a terminal the person confirms one by its
/// number, elsewhere the command that would link it is told.
struct RecurrenceQuestion {
  let session: Session

  func ask(_ nonconformity: String, _ similar: [SimilarNonconformity]) throws {
    let phrases = try session.phrases()
    session.console.line(phrases.text("recurrence.similar", count: similar.count))
    for line in try SimilarText(session: session).lines(similar) { session.console.line(line) }
    guard session.console.canAsk else {
      try session.suggest(RecurrenceQuestion.command(nonconformity, similar[0]))
      return
    }
    guard let chosen = try choice(similar, phrases) else { return }
    let link = RecurrenceLinking(RecordID(nonconformity), of: chosen.record.id)
    try session.perform { _ in
      link
    } _: { _, _ in
    }
    session.console.line(
      phrases.text("recurrence.linked", ["record": nonconformity, "earlier": chosen.record.id.text]))
  }

  static func command(_ nonconformity: String, _ earlier: SimilarNonconformity) -> String {
    "nonconformity edit \(nonconformity) --recurrence-of \(earlier.record.id.text)"
  }

  /// The one whose number is answered; none for any other answer: the link can be set at any time.
  private func choice(_ similar: [SimilarNonconformity], _ phrases: Phrases) throws -> SimilarNonconformity? {
    session.console.writeError("\(phrases.text("recurrence.question")): ")
    let answer = session.console.readLine()?.filter { !$0.isWhitespace } ?? ""
    guard let number = Int(answer), similar.indices.contains(number - 1) else { return nil }
    return similar[number - 1]
  }
}
