import QualityModel
import QualityStore

/// Everything that waits for somebody on a day, with what is to be said of it.
struct TodoList {
  let day: Day
  let query: WaitQuery
  let lines: [WaitLine]
  let escalation: EscalationSteps
  /// How many wait in all, how many of them are overdue, and how many are due soon.
  let all: Int
  let overdue: Int
  let soon: Int
  /// How many days ahead is soon.
  let soonDays: Int

  static func read(_ query: WaitQuery, on day: Day, _ reader: WorkspaceReader) throws -> TodoList {
    var lines: [WaitLine] = []
    try reader.forEachWait(query) { lines.append($0) }
    let soonDays = query.number(of: .soon)
    let (all, overdue, soon) = try counts(query, lines, day, soonDays, reader)
    return TodoList(
      day: day, query: query, lines: lines, escalation: try Settings(reader: reader).escalation(), all: all,
      overdue: overdue, soon: soon, soonDays: soonDays)
  }

  /// Counted from the lines if they are all there; asked for otherwise.
  private static func counts(
    _ query: WaitQuery, _ lines: [WaitLine], _ day: Day, _ soonDays: Int, _ reader: WorkspaceReader
  ) throws -> (all: Int, overdue: Int, soon: Int) {
    let end = day.adding(days: soonDays)
    guard lines.count == query.limit else {
      let overdue = lines.count { $0.day < day }
      return (lines.count, overdue, lines.count { $0.day <= end } - overdue)
    }
    let (all, overdue) = try reader.countWaits(query, before: day)
    return (all, overdue, try reader.countWaits(query, before: end.adding(days: 1)).before - overdue)
  }

  func wait(of line: WaitLine) -> Wait { query.waits[line.wait] }

  /// Days late, or with a minus sign days left.
  func daysLate(_ line: WaitLine) -> Int { line.day.days(until: day) }

  func step(of line: WaitLine) -> Escalation { escalation.step(daysLate: daysLate(line)) }

  func command(after line: WaitLine) -> String { wait(of: line).rule.step(state: line.state, id: line.id) }
}
