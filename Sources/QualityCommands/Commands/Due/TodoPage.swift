import QualityModel
import QualityStore

/// The list for a person: how much there is, the table, and how to see less or more of it.
struct TodoPage {
  let list: TodoList
  let session: Session

  func write(_ invocation: Invocation, _ reader: WorkspaceReader) throws {
    let phrases = try session.phrases()
    let isScreen = session.console.isTerminal
    guard list.all > 0 else {
      if isScreen { session.console.line(phrases.text("todo.nothing")) }
      return
    }
    if isScreen {
      let facts = ["soon": "\(list.soon)", "days": "\(list.soonDays)", "overdue": "\(list.overdue)"]
      session.console.line(phrases.text("todo.summary", count: list.all, facts))
      session.console.line()
    }
    try TodoTable(list, session).write(reader)
    if isScreen { writeEnd(invocation, phrases) }
  }

  private func writeEnd(_ invocation: Invocation, _ phrases: Phrases) {
    let rest = list.all - list.lines.count
    if rest > 0 { session.console.line(phrases.text("todo.rest", count: rest, ["limit": "\(list.all)"])) }
    let isNarrowed = ["--person", "--unit", "--process"].contains(where: invocation.has)
    if !isNarrowed { session.console.line(phrases.text("todo.hint")) }
  }
}
