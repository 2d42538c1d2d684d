import JSONSupport
import QualityModel

/// The list for other programs, as JSON with one thing on each line or as CSV.
struct TodoData {
  let scope: TodoScope
  let session: Session

  private static let columns = [
    "kind", "wait", "id", "title", "day", "daysLate", "escalation", "state", "person", "personName", "unit", "process",
    "next",
  ]

  func writeCSV(_ reader: any WorkspaceReading) throws {
    session.console.write(CSVLine.text(TodoData.columns))
    try reader.forEachWait(scope.query) { line in
      session.console.write(CSVLine.text(cells(line).map { $0 ?? "" }))
    }
    let undated = try UndatedWaits(scope.query, session: session, reader)
    for line in undated.lines {
      session.console.write(CSVLine.text(cells(line, next: undated.command(line)).map { $0 ?? "" }))
    }
    for cells in try values(reader) { session.console.write(CSVLine.text(cells.map { $0 ?? "" })) }
  }

  func writeJSON(_ reader: any WorkspaceReading) throws {
    var separator = "[\n"
    try reader.forEachWait(scope.query) { line in
      var members = members(cells(line))
      if scope.isCheck[line.wait], line.day ?? .last <= scope.day,
        let since = try SinceCompletion.of(scope.query.waits[line.wait].kind, line.id, reader)
      {
        members.append(("since", json(since)))
      }
      session.console.write(separator + JSONValue.object(members).line)
      separator = ",\n"
    }
    let undated = try UndatedWaits(scope.query, session: session, reader)
    for line in undated.lines {
      session.console.write(separator + JSONValue.object(members(cells(line, next: undated.command(line)))).line)
      separator = ",\n"
    }
    for cells in try values(reader) {
      session.console.write(separator + JSONValue.object(members(cells)).line)
      separator = ",\n"
    }
    session.console.line(separator == "[\n" ? "[]" : "\n]")
  }

  /// The values that ended periods lack, in the order of the columns: due on the period's last day.
  private func values(_ reader: any RecordReader) throws -> [[String?]] {
    try MissingValues(scope, session: session, reader).periods.flatMap { period, indicators in
      indicators.map { indicator in
        let end = period.lastDay
        return [
          Indicator.key, "value", indicator.id.text, indicator.name, end.text, "\(end.days(until: scope.day))", nil,
          nil,
          indicator.owner?.text, nil, nil, indicator.process?.text, MissingValues.command(period),
        ]
      }
    }
  }

  private func members(_ cells: [String?]) -> [(String, JSONValue)] {
    zip(TodoData.columns, cells).compactMap { name, cell in
      cell.map { (name, name == "daysLate" ? JSONValue.number($0) : .text($0)) }
    }
  }

  /// In the order of the columns. Days late are negative while it is not due yet; what lacks its term is never late.
  private func cells(_ line: WaitLine, next: String? = nil) -> [String?] {
    let wait = scope.query.waits[line.wait]
    let days = line.day?.days(until: scope.day)
    return [
      wait.kind, wait.rule.name, line.id, line.title, line.day?.text, days.map(String.init),
      scope.escalation.step(daysLate: days ?? 0).word, line.state, line.person, line.personName, line.unit,
      line.process,
      next ?? wait.rule.step(state: line.state, id: line.id),
    ]
  }

  private func json(_ since: SinceCompletion) -> JSONValue {
    .object([
      ("doneOn", .text(since.doneOn.text)), ("process", .text(since.process)),
      ("criterion", .text(since.criterion)), ("nonconformities", .array(since.nonconformities.map { .text($0) })),
    ])
  }
}
