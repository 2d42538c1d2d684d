import QualityModel

/// Earlier nonconformities that one may be the recurrence of, numbered, with what they have in common.
struct SimilarText {
  let session: Session

  func lines(_ similar: [SimilarNonconformity]) throws -> [String] {
    let phrases = try session.phrases()
    return similar.enumerated().flatMap { index, one in
      let record = one.record
      let day = ValueText.day(record.found, phrases.language)
      let state = StateText.word(record.content, phrases)
      let reasons = one.reasons.map { phrases.text("recurrence.reason.\($0.rawValue)") }.joined(separator: ", ")
      return [
        "  \(index + 1)  \(record.id.text)  \(day)  \(RecordTitle.short(record.content)) (\(state))",
        "       \(reasons)",
      ]
    }
  }
}
