/// Reads what waits for somebody.
package protocol WaitReader {
  /// What is handed over where no line is made of it.
  associatedtype Row: FieldRow
  /// Hands over everything that waits, by day; what waits longest comes first.
  func forEachWait(_ query: WaitQuery, _ body: (WaitLine) throws -> Void) throws
  /// The same as rows: identifier, title, day, state, person and name, unit, process. The first value handed over is
  /// the place of the rule among the query's.
  func forEachWaitRow(_ query: WaitQuery, _ body: (Int, Row) throws -> Void) throws
  /// How many things wait, and how many of them were due before a day. The query's limit does not count.
  func countWaits(_ query: WaitQuery, before day: Day) throws -> (all: Int, before: Int)
}
