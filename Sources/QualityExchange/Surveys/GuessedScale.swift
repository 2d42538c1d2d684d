import QualityModel

/// The scale on which answers seem to lie that are nearly all whole numbers.
struct GuessedScale {
  /// `nil` for numbers that are no marks.
  let range: ClosedRange<Int>?
  /// The lowest and the highest number among them.
  let seen: ClosedRange<Int>

  /// - Parameter usual: the scale of most questions of the table, beyond which few answers are slips of the pen
  /// - Returns: `nil` if other things than whole numbers stand there
  init?(_ answers: ColumnAnswers, usual: ClosedRange<Int>?) {
    let integers = answers.integers
    let count = integers.values.reduce(0, +)
    guard count > 0, let low = integers.keys.min(), let high = integers.keys.max(),
      count == answers.filled || usual != nil && count * 4 >= answers.filled * 3
    else { return nil }
    seen = low...high
    let own = GuessedScale.range(seen)
    guard let usual, own.map({ usual != $0 }) ?? true else {
      range = own
      return
    }
    let beyond = integers.filter { !usual.contains($0.key) }.values.reduce(0, +)
    range = beyond * 4 <= answers.filled ? usual : own
  }

  /// The scale that most of the columns have by themselves.
  static func usual(_ columns: [ColumnAnswers]) -> ClosedRange<Int>? {
    var counts: [ClosedRange<Int>: Int] = [:]
    for column in columns where column.filled > 0 && column.integers.values.reduce(0, +) == column.filled {
      guard let scale = GuessedScale(column, usual: nil)?.range else { continue }
      counts[scale, default: 0] += 1
    }
    return counts.max { ($0.value, -$0.key.upperBound) < ($1.value, -$1.key.upperBound) }?.key
  }

  /// From 1 to 5 or 10, and from 0 to 10; few answers need not reach the ends.
  private static func range(_ seen: ClosedRange<Int>) -> ClosedRange<Int>? {
    if seen.lowerBound >= 1 { return seen.upperBound <= 5 ? 1...5 : seen.upperBound <= 10 ? 1...10 : nil }
    return seen.lowerBound == 0 && (6...10).contains(seen.upperBound) ? 0...10 : nil
  }
}
