import JSONSupport
import QualityExchange
import QualityModel

/// `aplis action list --overdue`: the records that meet conditions, as a table, JSON, CSV or a workbook.
struct ListCommand {
  /// What a list may be written as, beside the table on the screen.
  enum Format: String, CaseIterable {
    case csv, json, xlsx
  }

  let kind: RecordSchema
  let session: Session

  func run(_ invocation: Invocation) throws -> ExitCode {
    let output = invocation.value("--output")
    let format = try format(invocation) ?? (output?.lowercased().hasSuffix(".xlsx") == true ? .xlsx : nil)
    if format == .xlsx, output == nil { throw Refusal(.usage, .exportNeedsFile) }
    if format != .xlsx, output != nil {
      throw Refusal(.usage, .usageOptionNeeds, ["option": "-o", "other": "--format xlsx"])
    }
    if let output { try FileEnding.refuse(output, unlike: Format.xlsx.rawValue) }
    try session.read(asOf: try invocation.day("--as-of")) { reader in
      let list = ListQuery(kind: kind, session: session, reader: reader)
      let query = try list.query(invocation)
      let marks = try ListMarks(kind, on: list.day(invocation), reader)
      switch format {
      case .json: try writeJSON(query, marks, reader)
      case .csv: try writeCSV(query, reader)
      case .xlsx: try writeWorkbook(query, reader, to: output ?? "")
      case nil: try ListTable(kind: kind, session: session).write(query, marks, reader)
      }
    }
    return .success
  }

  /// - Throws: `usage.options-exclude`, `usage.malformed-value`
  private func format(_ invocation: Invocation) throws -> Format? {
    let asked = ["--json", "--csv", "--format"].filter { invocation.has($0) }
    guard asked.count < 2 else {
      throw Refusal(.usage, .usageOptionsExclude, ["option": .text(asked[0]), "other": .text(asked[1])])
    }
    guard let name = invocation.value("--format") else {
      return asked.first.flatMap { Format(rawValue: String($0.dropFirst(2))) }
    }
    guard let format = Format(rawValue: name) else {
      throw Refusal(.usage, .usageMalformedValue, ["option": "--format", "value": .text(name)])
    }
    return format
  }

  /// All fields under their labels, as an export has them.
  private func writeWorkbook(_ query: RecordQuery, _ reader: any RecordSource, to path: String) throws {
    let phrases = try session.phrases()
    let count = try NewFile.writing(to: session.absolute(path), shown: path) { sink in
      let export = try XLSXExport(kind, phrases: phrases, sink: sink)
      var count = 0
      try reader.forEach(query) { record in
        try export.write(record)
        count += 1
      }
      try export.finish()
      return count
    }
    session.console.line(phrases.text("export.written", count: count, ["file": path]))
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

extension Refusal.ID {
  static let usageOptionNeeds = Refusal.ID("usage.option-needs")
}
