import QualityModel

/// What was taken out of a signed review, as a line.
struct RedactionLine {
  private let redaction: ReviewRedaction

  init(_ redaction: ReviewRedaction) {
    self.redaction = redaction
  }

  /// - Parameter key: the sentence
  func text(_ phrases: Phrases, _ key: String = "review.verify.redacted") -> String {
    let kind = RecordSchema.named(redaction.entry.kind)
    let field = kind.map { phrases.field(redaction.field, of: $0) }
    return phrases.text(
      key,
      [
        "field": field ?? redaction.field, "record": redaction.entry.record,
        "day": ValueText.day(redaction.entry.at.day, phrases.language),
      ])
  }
}
