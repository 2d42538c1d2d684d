/// Finds the name that somebody probably meant.
enum NearestName {
  /// " Did you mean '…'?" with a blank in front, or nothing if no name is near.
  static func question(for word: String, among names: some Sequence<String>) -> String {
    find(word, among: names).map { " Did you mean '\($0)'?" } ?? ""
  }

  /// The nearest name; of several, the first in alphabetical order.
  static func find(_ word: String, among names: some Sequence<String>) -> String? {
    let limit = max(2, word.count / 4)
    return names.sorted()
      .map { (name: $0, distance: distance(from: word, to: $0)) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }?.name
  }

  /// How many letters to add, drop or change (Levenshtein).
  private static func distance(from one: String, to other: String) -> Int {
    let columns = Array(other)
    var previous = Array(0...columns.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      for (column, candidate) in columns.enumerated() {
        let change = previous[column] + (letter == candidate ? 0 : 1)
        current.append(min(change, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[columns.count]
  }
}
