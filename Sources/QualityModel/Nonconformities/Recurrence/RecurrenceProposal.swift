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
    let months = try Settings(reader: reader).number(.recurrence)
    let ranking = RecurrenceRanking(
      nonconformity: nonconformity, since: nonconformity.found.adding(months: -months), most: RecurrenceProposal.most)
    let stems = WordStems(of: nonconformity.title).stems
    let matches = try ranking.similar(matches(of: stems, earlierThan: nonconformity), stems: stems.count)
    return try ranking.ranked(candidates(for: ranking, matches), matches)
  }

  private func matches(of stems: [String], earlierThan nonconformity: Record<Nonconformity>) throws -> [TextMatch] {
    guard !stems.isEmpty else { return [] }
    let earlier = RecordQuery(
      Nonconformity.self, where: isEarlier(than: nonconformity), order: [.descending(\.found)],
      limit: RecurrenceProposal.compared)
    return try reader.matches(
      of: stems, in: TextQuery(earlier, title: \Nonconformity.title, body: \.description))
  }

  /// Those with similar words, and those that recur by definition.
  private func candidates(
    for ranking: RecurrenceRanking, _ similar: [TextMatch]
  ) throws -> [Record<Nonconformity>] {
    let ids = similar.map { RecordID<Nonconformity>($0.id) }
    return try reader.records(
      Nonconformity.self,
      where: .all([
        .union([.idIn(ids), ranking.isRecurrence]), isEarlier(than: ranking.nonconformity),
      ]))
  }

  /// Those found on an earlier day: what is found together does not recur. Rejected ones were none.
  private func isEarlier(than nonconformity: Record<Nonconformity>) -> Condition.Of<Nonconformity> {
    .all([
      .before(\.found, nonconformity.found), .not(.idIs(nonconformity.id)),
      .not(.equals(\.state, Nonconformity.State.rejected)),
      .not(.equals(\.recurrenceOf, nonconformity.id)),
    ])
  }
}
