/// Decides which earlier nonconformities a new one may be the recurrence of, and in which order they are proposed.
///
/// By definition a nonconformity recurs when process and criterion are the same, and the cause class where both have
/// one, within so many months. These come first. Others are proposed for their words alone: they need at least half of
/// the words, and two of them.
struct RecurrenceRanking {
  let nonconformity: Record<Nonconformity>
  /// No earlier one counts as a recurrence that was found before this day.
  let since: Day
  /// No more are proposed for their words alone than these.
  let most: Int

  /// What may be a recurrence by definition: the same process and criterion, in time.
  var isRecurrence: Condition.Of<Nonconformity> {
    guard let process = nonconformity.process, let criterion = nonconformity.criterion else { return .never }
    return .all([.equals(\.process, process), .equals(\.criterion, criterion), .onOrAfter(\.found, since)])
  }

  /// Of the matches those that have enough words in common, in their order.
  /// - Parameter stems: how many stems the words of the new one have
  func similar(_ matches: [TextMatch], stems: Int) -> [TextMatch] {
    let enough = max(2, (stems + 1) / 2)
    return matches.filter { $0.words >= enough }
  }

  /// - Parameters:
  ///   - earlier: those found before; in any order
  ///   - similar: those with enough similar words, the best match first
  func ranked(_ earlier: [Record<Nonconformity>], _ similar: [TextMatch]) -> [SimilarNonconformity] {
    let places = Dictionary(similar.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    let found = earlier.compactMap { candidate -> SimilarNonconformity? in
      let reasons = reasons(candidate, isSimilar: places[candidate.id.text] != nil)
      return reasons.isEmpty ? nil : SimilarNonconformity(record: candidate, reasons: reasons)
    }
    let recurring = found.filter { $0.reasons.contains(.criterion) }.sorted { order($0, $1, places) }
    let byWords = found.filter { !$0.reasons.contains(.criterion) }.sorted { order($0, $1, places) }
    return recurring + byWords.prefix(most)
  }

  private func reasons(_ other: Record<Nonconformity>, isSimilar: Bool) -> [SimilarNonconformity.Reason] {
    let isSameProcess = nonconformity.process != nil && nonconformity.process == other.process
    var reasons: [SimilarNonconformity.Reason] = []
    if isSameProcess, isRecurrence(other) {
      reasons.append(.criterion)
      if nonconformity.causeClass != nil, nonconformity.causeClass == other.causeClass { reasons.append(.cause) }
    } else if isSameProcess, isSimilar {
      reasons.append(.process)
    }
    return reasons + (isSimilar ? [.words] : [])
  }

  /// The same criterion, in time, and no different cause class.
  private func isRecurrence(_ other: Record<Nonconformity>) -> Bool {
    guard let criterion = nonconformity.criterion, criterion == other.criterion, other.found >= since else {
      return false
    }
    guard let own = nonconformity.causeClass, let others = other.causeClass else { return true }
    return own == others
  }

  /// More in common first, then the better match, then the later one.
  private func order(
    _ left: SimilarNonconformity, _ right: SimilarNonconformity, _ places: [String: Int]
  ) -> Bool {
    if left.reasons.count != right.reasons.count { return left.reasons.count > right.reasons.count }
    let (leftPlace, rightPlace) = (places[left.record.id.text] ?? .max, places[right.record.id.text] ?? .max)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    return (right.record.found, right.record.id) < (left.record.found, left.record.id)
  }
}
