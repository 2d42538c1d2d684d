/// Under which entry another stands, told by its text or by its number. Everything here takes time in proportion to the
/// entries.
package enum CriteriaHierarchy {
  /// Deeper than any catalogue, and shallow enough to be walked through by recursion.
  package static let deepest = 64

  /// Numbers in the order in which they stand where nobody tells another.
  package static func sorted(_ numbers: [String]) -> [String] { NumberOrder.sorted(numbers) }

  /// The number above: the one that the text names, else the longest that the number begins with (`8.5` for `8.5.1`);
  /// `nil` at the top.
  package static func parent(of number: String, named: String?, exists: (String) -> Bool) -> String? {
    if let named, named != number, exists(named) { return named }
    var rest = Substring(number)
    while let sign = rest.lastIndex(where: { ".-/".contains($0) }) {
      rest = rest[..<sign]
      if exists(String(rest)) { return String(rest) }
    }
    return nil
  }

  /// The number above each entry; those at the top have none. One that names itself stands under itself.
  /// - Parameter entries: the numbers, with the ones above that they name
  package static func parents(_ entries: [(number: String, named: String?)], exists: (String) -> Bool)
    -> [String: String]
  {
    entries.reduce(into: [:]) { parents, entry in
      parents[entry.number] =
        entry.named == entry.number ? entry.number : parent(of: entry.number, named: entry.named, exists: exists)
    }
  }

  /// The ways from an entry over those above it back to itself, each told once, beginning with its first number.
  /// - Parameter parents: the number above each
  package static func circles(in parents: [String: String]) -> [[String]] {
    var seen: Set<String> = []
    var circles: [[String]] = []
    for start in parents.keys.sorted() where !seen.contains(start) {
      var chain: [String] = []
      var places: [String: Int] = [:]
      var next: String? = start
      while let number = next, seen.insert(number).inserted {
        places[number] = chain.count
        chain.append(number)
        next = parents[number]
      }
      if let number = next, let place = places[number] { circles.append(Array(chain[place...]) + [number]) }
    }
    return circles
  }

  /// The entries that can be reached from outside them, not too deep.
  /// - Parameters:
  ///   - under: the entries under each number; those at the top under the empty one
  ///   - added: all of them
  static func reachable(_ under: [String: [String]], _ added: Set<String>) -> Set<String> {
    var reached: Set<String> = []
    var waiting = under.filter { !added.contains($0.key) }.flatMap { $0.value.map { ($0, 1) } }
    while let (number, depth) = waiting.popLast() {
      guard depth <= deepest, reached.insert(number).inserted else { continue }
      waiting += (under[number] ?? []).map { ($0, depth + 1) }
    }
    return reached
  }

  /// Entries that stand deeper than catalogues are read, in their order; circles count as no depth of their own.
  /// - Parameter parents: the number above each
  package static func tooDeep(in parents: [String: String]) -> [String] {
    var depths: [String: Int] = [:]
    for start in parents.keys {
      var chain: [String] = []
      var next: String? = start
      var walked: Set<String> = []
      while let number = next, depths[number] == nil, walked.insert(number).inserted {
        chain.append(number)
        next = parents[number]
      }
      var depth = next.flatMap { depths[$0] } ?? 0
      for number in chain.reversed() {
        depth += 1
        depths[number] = depth
      }
    }
    return depths.filter { $0.value > deepest }.keys.sorted(by: NumberOrder.isBefore)
  }
}
