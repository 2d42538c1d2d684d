/// Writes the score of one assessor, in place of the one before.
public struct ScoreRecording: UseCase {
  private let score: Record<CriterionScore>

  public init(_ score: Record<CriterionScore>) {
    self.score = score
  }

  public func run(_ work: inout Work) throws { try work.put(score) }
}
