import QualityModel
import QualityStore

/// The list for other programs, as JSON with one thing on each line or as CSV.
struct TodoData {
  let list: TodoList
  let session: Session

  private static let columns = [
    "kind", "wait", "id", "title", "day", "daysLate", "escalation", "state", "person", "personName", "unit", "process",
    "next",
  ]

  func write(asCSV: Bool, _ reader: WorkspaceReader) throws {
    if asCSV {
      session.console.write(CSVLine.text(TodoData.columns))
      for line in list.lines { session.console.write(CSVLine.text(cells(line).map { $0 ?? "" })) }
    } else {
      try writeJSON(reader)
    }
  }

  /// In the order of the columns. Days late are negative while it is not due yet.
  private func cells(_ line: WaitLine) -> [String?] {
    let wait = list.wait(of: line)
    return [
      wait.kind, wait.rule.name, line.id, line.title, line.day.text, "\(list.daysLate(line))",
      list.step(of: line).word, line.state, line.person, line.personName, line.unit, line.process,
      list.command(after: line),
    ]
  }

  private func writeJSON(_ reader: WorkspaceReader) throws {
    var separator = "[\n"
    for line in list.lines {
      var members = zip(TodoData.columns, cells(line)).compactMap { name, cell in
        cell.map { (name, name == "daysLate" ? JSONValue.number($0) : .text($0)) }
      }
      if let since = try SinceCompletion.of(line, in: list, reader) { members.append(("since", json(since))) }
      session.console.write(separator + JSONValue.object(members).line)
      separator = ",\n"
    }
    session.console.line(list.lines.isEmpty ? "[]" : "\n]")
  }

  private func json(_ since: SinceCompletion) -> JSONValue {
    .object([
      ("completedOn", .text(since.completedOn.text)), ("process", .text(since.process)),
      ("criterion", .text(since.criterion)), ("nonconformities", .array(since.nonconformities.map { .text($0) })),
    ])
  }
}
