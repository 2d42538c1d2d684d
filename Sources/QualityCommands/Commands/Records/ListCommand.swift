import JSONSupport
import QualityModel

/// `aplis action list --overdue`: the records that meet conditions, as a table, JSON or CSV.
struct ListCommand {
  let kind: RecordSchema
  let session: Session

  func run(_ invocation: Invocation) throws -> ExitCode {
    if invocation.has("--json"), invocation.has("--csv") {
      throw Refusal(.usage, .usageOptionsExclude, ["option": "--json", "other": "--csv"])
    }
    try session.read(asOf: try invocation.day("--as-of")) { reader in
      let list = ListQuery(kind: kind, session: session, reader: reader)
      let query = try list.query(invocation)
      let marks = try ListMarks(kind, on: list.day(invocation), reader)
      if invocation.has("--json") {
        try writeJSON(query, marks, reader)
      } else if invocation.has("--csv") {
        try writeCSV(query, reader)
      } else {
        try ListTable(kind: kind, session: session).write(query, marks, reader)
      }
    }
    return .success
  }

  /// An array with one record on each line.
  private func writeJSON(_ query: RecordQuery, _ marks: ListMarks, _ reader: any RecordSource) throws {
    var separator = "[\n"
    try reader.forEach(query) { record in
      let names = marks.names(of: record).map { JSONValue.text($0) }
      let members = RecordJSON.members(record) + (names.isEmpty ? [] : [("marks", .array(names))])
      session.console.write(separator + JSONValue.object(members).line)
      separator = ",\n"
    }
    session.console.line(separator == "[\n" ? "[]" : "\n]")
  }

  /// The identifier and all fields under their keys, as files for import have them.
  private func writeCSV(_ query: RecordQuery, _ reader: any RecordSource) throws {
    let fields = FieldOption.fields(of: kind)
    let identifier = kind.identity.isNatural ? [] : ["id"]
    session.console.write(CSVLine.text(identifier + fields.map(\.key)))
    try reader.forEach(query) { record in
      let id = kind.identity.isNatural ? [] : [record.id]
      session.console.write(CSVLine.text(id + fields.map { record.values[$0.place]?.text ?? "" }))
    }
  }
}
