import QualityModel

/// The list for a person: how much there is, the table, and how to see less or more of it.
struct TodoPage {
  let scope: TodoScope
  let session: Session

  func write(_ invocation: Invocation, _ reader: any WorkspaceReading) throws {
    let phrases = try session.phrases()
    var table = TodoTable(scope, phrases)
    try reader.forEachWaitRow(scope.query) { table.add($0, $1) }
    let undated = try UndatedWaits(scope.query, session: session, reader)
    let values = try MissingValues(scope, session: session, reader)
    guard session.console.isTerminal else {
      try write(table, phrases, reader)
      try undated.write()
      return try values.write()
    }
    guard table.count > 0 || !undated.lines.isEmpty || !values.periods.isEmpty else {
      return session.console.line(phrases.text("todo.nothing"))
    }
    let (all, overdue, soon) = try scope.counts(reader)
    let facts = ["soon": "\(soon)", "days": "\(scope.query.number(of: .soon))", "overdue": "\(overdue)"]
    session.console.line(phrases.text("todo.summary", count: all, facts))
    session.console.line()
    try write(table, phrases, reader)
    writeEnd(invocation, all, rest: all - table.count, phrases)
    if !undated.lines.isEmpty { session.console.line() }
    try undated.write()
    if !values.periods.isEmpty { session.console.line() }
    try values.write()
  }

  private func write(_ table: TodoTable, _ phrases: Phrases, _ reader: any RecordReader) throws {
    try table.write(to: session.console) { wait, id in
      try SinceCompletion.of(scope.query.waits[wait].kind, id, reader).map { text(of: $0, phrases) }
    }
  }

  private func text(of since: SinceCompletion, _ phrases: Phrases) -> String {
    let facts = [
      "day": ValueText.day(since.doneOn, phrases.language), "process": since.process,
      "criterion": since.criterion, "records": since.nonconformities.joined(separator: ", "),
    ]
    return phrases.text(since.nonconformities.isEmpty ? "todo.since-none" : "todo.since", facts)
  }

  private func writeEnd(_ invocation: Invocation, _ all: Int, rest: Int, _ phrases: Phrases) {
    if rest > 0 { session.console.line(phrases.text("todo.rest", count: rest, ["limit": "\(all)"])) }
    let isNarrowed = ["--person", "--unit", "--process"].contains(where: invocation.has)
    if !isNarrowed { session.console.line(phrases.text("todo.hint")) }
  }
}
