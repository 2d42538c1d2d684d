/// Writes what all agreed on about criteria, as agreed by the acting person on a day.
public struct ScoreAgreeing: UseCase {
  private let scores: [Record<CriterionScore>]
  private let day: Day?

  /// - Parameters:
  ///   - scores: scores without an assessor, each with its reason and the fingerprint of its criterion
  ///   - day: the day on which it was agreed, if it was not today
  public init(_ scores: [Record<CriterionScore>], on day: Day?) {
    self.scores = scores
    self.day = day
  }

  public func run(_ work: inout Work) throws {
    for var score in scores {
      score.agreedOn = day ?? work.today
      score.agreedBy = work.actor.isKnown ? RecordID(work.actor.id) : nil
      try work.put(score)
    }
  }
}
