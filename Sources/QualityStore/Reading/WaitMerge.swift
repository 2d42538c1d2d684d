import QualityModel

/// Puts the rows of several questions, each in the order of its days, together into one list in that order.
///
/// Each question runs along its own index and gives a row when it is asked; SQLite would carry every row of such a
/// union through as many merges as there are questions.
struct WaitMerge {
  private var heads: [Head] = []
  private let limit: Int?
  private let lacksDay: Bool

  private struct Head {
    let statement: SQLiteStatement
    let place: Int
    var day: Int
  }

  /// - Parameter lacksDay: whether the rows have no day; then they come question by question
  init(limit: Int?, lacksDay: Bool) {
    self.limit = limit
    self.lacksDay = lacksDay
  }

  /// Takes one more question; those added earlier come first among rows of one day.
  mutating func add(_ statement: SQLiteStatement, _ place: Int) throws {
    if let day = try nextDay(statement) {
      heads.append(Head(statement: statement, place: place, day: day))
    }
  }

  mutating func forEach(_ body: (Int, RawRow) throws -> Void) throws {
    var left = limit ?? .max
    while left > 0, let next = heads.indices.min(by: { heads[$0].day < heads[$1].day }) {
      let head = heads[next]
      try body(head.place, RawRow(statement: head.statement))
      if let day = try nextDay(head.statement) {
        heads[next].day = day
      } else {
        heads.remove(at: next)
      }
      left -= 1
    }
  }

  /// The day of the next row, as a number; rows whose day is none, as only a hand in the file can write it, are left
  /// out.
  private func nextDay(_ statement: SQLiteStatement) throws -> Int? {
    while try statement.step() {
      if lacksDay { return 0 }
      if let day = statement.withBytes(2, { Day(bytes: $0) }) { return day.number }
    }
    return nil
  }
}
