public import QualityModel

/// What a review shows for one of its inputs.
public struct ReviewSection: Hashable, Sendable {
  public let input: ReviewInput
  public var figures: [ReviewFigure] = []
  public var tables: [ReviewTable] = []
  public var charts: [ReviewChart] = []
  public var attention: [AttentionItem] = []
  /// How many items of attention were left out.
  public var moreAttention = 0
  public var differences: [PartsDifference] = []
  public var conclusion: Conclusion?

  public struct Conclusion: Hashable, Sendable {
    public let text: String
    public let rating: String?
  }

  /// Whether anything was recorded for the input in the year of the review.
  public var isRecorded: Bool {
    figures.contains { figure in
      switch figure.current {
      case .number(let number): number != ExactNumber(digits: 0)
      case .ratio, .partial: true
      case .noData: false
      }
    } || !tables.allSatisfy(\.rows.isEmpty)
  }

  mutating func attend(to list: AttentionList) {
    (attention, moreAttention) = (list.items, list.more)
  }

  public func figure(_ id: String) -> ReviewFigure? { figures.first { $0.id == id } }
}
