package import QualityModel

/// One thing to speak about in a management review: an input of the standard, with what the records say of it.
package struct AgendaItem: Sendable {
  /// The letter of the input, as `c4`.
  package let input: ReviewInput
  /// The key of its heading, and the clause that asks for it.
  package let heading: String
  package let clause: String
  /// Whether the records hold anything for it.
  package let isRecorded: Bool
  /// The figures to be spoken about: what misses its target or has become worse, then the first ones with a value.
  package let figures: [ReviewFigure]
  /// The records that deserve attention, and how many more there are.
  package let attention: [AttentionItem]
  package let moreAttention: Int
  /// What was decided earlier, for the input that is about it.
  let tables: [ReportTable]
  /// What the quality manager concludes, if that is written already.
  package let conclusion: String?

  /// No more figures than can be spoken about.
  private static let most = 5

  init(_ section: ReviewSection, _ standard: Review.Standard) {
    input = section.input
    heading = "review.\(standard.rawValue).\(section.input.rawValue)"
    clause = ReviewOutline.clause(section.input, standard)
    isRecorded = section.isRecorded
    figures = AgendaItem.chosen(section.figures)
    attention = section.attention
    moreAttention = section.moreAttention
    tables = section.input == .a ? section.tables.filter { !$0.rows.isEmpty } : []
    conclusion = section.conclusion?.text
  }

  private static func chosen(_ figures: [ReviewFigure]) -> [ReviewFigure] {
    let known = figures.filter { $0.current.number != nil }
    let (bad, others) = (known.filter(isBad), known.filter { !isBad($0) && !isNothing($0) })
    let kept = Set((bad + others).prefix(most).map(\.id))
    return known.filter { kept.contains($0.id) }
  }

  /// Whether a figure misses its target or has become worse.
  package static func isBad(_ figure: ReviewFigure) -> Bool {
    if figure.target?.met == .no { return true }
    if case .differs(let difference)? = figure.change, difference.judgement == .bad { return true }
    return false
  }

  private static func isNothing(_ figure: ReviewFigure) -> Bool {
    figure.values.suffix(2).allSatisfy { $0.number.map { $0 == ExactNumber(digits: 0) } ?? true }
  }
}
