public import QualityModel

/// What a review shows for one of its inputs.
public struct ReviewSection: Hashable, Sendable {
  /// The input that the section is about.
  public let input: ReviewInput
  /// The figures of the input, each over three years.
  public var figures: [ReviewFigure] = []
  /// Its tables; those without rows are left out of a report.
  public var tables: [ReportTable] = []
  /// Its drawings.
  public var charts: [ReportChart] = []
  /// The records that somebody should look at, as many as a page can name.
  public var attention: [AttentionItem] = []
  /// How many items of attention were left out.
  public var moreAttention = 0
  /// Totals that their parts do not reach, year by year.
  public var differences: [PartsDifference] = []
  /// How much of what it counts was taken over from other registers.
  public var takenOver: [TakenOverCount] = []
  /// What the review concluded from the input; `nil` until somebody wrote it.
  public var conclusion: Conclusion?

  /// What people concluded from an input.
  public struct Conclusion: Hashable, Sendable {
    /// The conclusion in their words.
    public let text: String
    /// The word of the rating, as in files; `nil` if none was given.
    public let rating: String?
  }

  /// Whether anything was recorded for the input in the year of the review.
  public var isRecorded: Bool {
    figures.contains { figure in
      switch figure.current {
      case .number(let number): number != ExactNumber(digits: 0)
      case .ratio, .partial, .inexact: true
      case .noData: false
      }
    } || !tables.allSatisfy(\.rows.isEmpty)
  }

  mutating func attend(to list: AttentionList) {
    (attention, moreAttention) = (list.items, list.more)
  }

  /// The figure with this name, such as `c4-registered`.
  public func figure(_ id: String) -> ReviewFigure? { figures.first { $0.id == id } }
}
