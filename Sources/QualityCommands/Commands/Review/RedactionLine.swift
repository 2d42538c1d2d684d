import QualityModel

/// What was taken out of a signed review, as a line.
struct RedactionLine {
  private let redaction: ReviewRedaction

  init(_ redaction: ReviewRedaction) {
    self.redaction = redaction
  }

  func text(_ phrases: Phrases) -> String {
    let kind = RecordSchema.named(redaction.entry.kind)
    let field = kind.map { phrases.field(redaction.field, of: $0) }
    return phrases.text(
      "review.verify.redacted",
      [
        "field": field ?? redaction.field, "record": redaction.entry.record,
        "day": ValueText.day(redaction.entry.at.day, phrases.language),
      ])
  }
}
