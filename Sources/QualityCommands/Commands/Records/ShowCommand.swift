import JSONSupport
import QualityModel

/// `aplis audit show AUD-2025-03`: everything that is known of a record, and what refers to it.
struct ShowCommand {
  let kind: RecordSchema
  let session: Session

  func run(_ invocation: Invocation) throws -> ExitCode {
    let id = invocation.argument(0) ?? ""
    try session.read(asOf: try invocation.day("--as-of")) { reader in
      let record = try RecordLookup(reader: reader, kind: kind).require(id)
      try ScoreVisibility(session: session, reader: reader).require(record)
      let history = try RecordHistory.of(record, reader)
      let referrers = try Referrers(reader: reader).of(record)
      let day = try invocation.day("--as-of") ?? session.today
      let marks = try ListMarks(kind, on: day, reader)
      if invocation.has("--json") {
        session.console.line(json(record, history, referrers, marks.names(of: record)).line)
      } else {
        let page = ShowPage(
          record: record, session: session, names: try RecordNames.loaded(for: [record], kind.fields, reader),
          marks: marks)
        try page.write(history, referrers, actors: try actorNames(history, reader))
      }
    }
    return .success
  }

  private func actorNames(_ history: RecordHistory, _ reader: any RecordReader) throws -> [String: String] {
    var names: [String: String] = [:]
    for actor in Set([history.created?.actor, history.updated?.actor].compactMap { $0 }) {
      names[actor] = try reader.record(Person.self, id: actor)?.name
    }
    return names
  }

  /// The members that stand in the object beside the record's fields; `kind` is the kind of the record.
  static let names: Set<String> = [
    "kind", "createdAt", "createdBy", "updatedAt", "updatedBy", "lateEntries", "referredBy", "marks",
  ]

  private func json(
    _ record: RecordValue, _ history: RecordHistory, _ referrers: [Referrers.Group], _ marks: [String]
  ) -> JSONValue {
    var members = RecordJSON.members(record, besides: ShowCommand.names)
    members.insert(("kind", .text(kind.key)), at: 0)
    for (name, entry) in [("created", history.created), ("updated", history.updated)] {
      guard let entry else { continue }
      members.append(("\(name)At", .text(entry.at.text)))
      members.append(("\(name)By", .text(entry.actor)))
    }
    let late = history.late.map { late in
      JSONValue.object([("step", .text(late.step)), ("day", .text(late.day.text)), ("days", .integer(late.days))])
    }
    if !late.isEmpty { members.append(("lateEntries", .array(late))) }
    if !marks.isEmpty { members.append(("marks", .array(marks.map { .text($0) }))) }
    let records = referrers.flatMap { group in
      group.records.map { record in
        JSONValue.object([
          ("kind", .text(group.kind.key)), ("field", .text(group.field.key)), ("id", .text(record.id)),
        ])
      }
    }
    if !records.isEmpty { members.append(("referredBy", .array(records))) }
    return .object(members)
  }
}
