/// Proposes of which earlier nonconformities a nonconformity may be the recurrence; whether it is one, people decide.
///
/// ```swift
/// let similar = try RecurrenceProposal(reader: reader).similar(to: nonconformity)
/// similar.first?.reasons   // [.criterion, .words]
/// ```
public struct RecurrenceProposal {
  private let reader: any RecordReader & TextSearcher

  /// The words of no more earlier nonconformities than these are compared, the latest ones.
  private static let compared = 5000
  /// No more are proposed for their words alone than these.
  private static let most = 5

  /// - Parameter reader: lends the earlier ones, and finds words in them
  public init(reader: any RecordReader & TextSearcher) {
    self.reader = reader
  }

  /// Earlier nonconformities that this one may be the recurrence of, the likeliest first.
  public func similar(to nonconformity: Record<Nonconformity>) throws -> [SimilarNonconformity] {
    let earlier = try earlier(than: nonconformity)
    let stems = WordStems(of: nonconformity.title).stems
    let texts = earlier.map { SearchedText(id: $0.id.text, title: $0.title, body: $0.description ?? "") }
    let matches = try stems.isEmpty || texts.isEmpty ? [] : reader.matches(of: stems, in: texts)
    let months = try Settings(reader: reader).number(.recurrence)
    let ranking = RecurrenceRanking(
      nonconformity: nonconformity, since: nonconformity.found.adding(months: -months), most: RecurrenceProposal.most)
    return ranking.ranked(earlier, matches, stems: stems.count)
  }

  /// Those found on an earlier day: what is found together does not recur. Rejected ones were none.
  private func earlier(than nonconformity: Record<Nonconformity>) throws -> [Record<Nonconformity>] {
    try reader.records(
      Nonconformity.self,
      where: .all([
        .before(\.found, nonconformity.found), .not(.idIs(nonconformity.id)),
        .not(.equals(\.state, Nonconformity.State.rejected)),
        .not(.equals(\.recurrenceOf, nonconformity.id)),
      ]), order: [.descending(\.found)], limit: RecurrenceProposal.compared)
  }
}
