import QualityModel

/// A reason for an audit as a sentence, with the records behind it.
struct ReasonText {
  let phrases: Phrases

  /// `the greatest remaining risk is rated 12 (R-02, R-11)`.
  func line(_ reason: ProgrammeReason) -> String {
    if reason.kind == .time, reason.records.isEmpty { return phrases.text("programme.reason.never") }
    let sentence = phrases.text("programme.reason.\(reason.kind.rawValue)", count: reason.amount)
    guard !reason.records.isEmpty else { return sentence }
    let named = reason.records.prefix(ReasonText.named).joined(separator: ", ")
    return "\(sentence) (\(named)\(reason.records.count > ReasonText.named ? ", …" : ""))"
  }

  /// So many records are named; the others are found through the process.
  private static let named = 5
}
