/// Takes in the scores of a form that came back.
public struct FormTaking: UseCase {
  private let scores: [Record<CriterionScore>]

  public init(_ scores: [Record<CriterionScore>]) {
    self.scores = scores
  }

  /// Whether the assessor had no score of these criteria before.
  public func run(_ work: inout Work) throws -> Bool {
    var isNew = true
    for score in scores {
      let id = score.content.naturalID ?? ""
      let isKnown = try work.reader.record(CriterionScore.self, id: id) != nil
      // What was left open is no record; what was emptied since the last time is one without content.
      guard isKnown || FormTaking.hasContent(score) else { continue }
      if isKnown { isNew = false }
      try work.put(score)
    }
    return isNew
  }

  private static func hasContent(_ score: Record<CriterionScore>) -> Bool {
    (ScoringPanel.scoreFields + ReturnedForm.Answer.noteFields).contains { score.content[$0] != nil }
  }
}
