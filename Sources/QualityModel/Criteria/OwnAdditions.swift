/// Entries that only a provider's own texts have, by the number under which they stand.
///
/// An added entry stands under the number that its text names as parent, else under the longest number that its own
/// begins with (`8.5` for `8.5.1`), else at the top. What would stand under itself, or too deep, is put at the top.
struct OwnAdditions {
  private let entries: [String: OwnEntry]
  private let under: [String: [String]]
  private let criterion: (OwnEntry) -> Criterion

  /// - Parameters:
  ///   - isThere: whether the catalogue under them has a number
  ///   - criterion: makes an entry of its texts
  init(_ entries: [String: OwnEntry], besides isThere: (String) -> Bool, criterion: @escaping (OwnEntry) -> Criterion) {
    self.entries = entries
    self.criterion = criterion
    var under: [String: [String]] = [:]
    for entry in entries.values {
      let parent = CriteriaHierarchy.parent(of: entry.number, named: entry.parent) {
        isThere($0) || entries[$0] != nil
      }
      under[parent ?? "", default: []].append(entry.number)
    }
    let added = Set(entries.keys)
    let lost = added.subtracting(CriteriaHierarchy.reachable(under, added))
    if !lost.isEmpty {
      under = under.mapValues { $0.filter { !lost.contains($0) } }
      under["", default: []] += lost
    }
    self.under = under.mapValues { OwnAdditions.sorted($0, entries) }
  }

  /// The entries under a number, with everything under them; those at the top for the empty one.
  func criteria(under parent: String) -> [Criterion] {
    (under[parent] ?? []).compactMap { number in
      guard let entry = entries[number] else { return nil }
      var criterion = criterion(entry)
      criterion.children = criteria(under: number)
      return criterion
    }
  }

  /// By the order that their texts tell, then by their numbers.
  private static func sorted(_ numbers: [String], _ entries: [String: OwnEntry]) -> [String] {
    let keys = numbers.map { (order: entries[$0]?.order ?? Int.max, number: NumberOrder.Key($0)) }
    return keys.sorted { $0 < $1 }.map(\.number.number)
  }
}
