import QualityModel
import QualityStore

/// Writes a list as an aligned table; on a screen with the number of records below.
struct ListTable {
  let kind: RecordSchema
  let session: Session

  func write(_ query: RecordQuery, _ reader: WorkspaceReader) throws {
    let records = try reader.records(query)
    let columns = ListColumns.of(kind)
    let phrases = try session.phrases()
    let text = ValueText(phrases: phrases, names: try RecordNames.loaded(for: records, columns, reader))
    let table = TableText(
      headers: [phrases.text("list.id")] + columns.map { phrases.field($0.key, of: kind) },
      rows: records.map { row($0, columns, text) }, width: session.console.isTerminal ? session.console.width : .max)
    if !records.isEmpty || !session.console.isTerminal { for line in table.lines { session.console.line(line) } }
    if session.console.isTerminal { session.console.line(footer(records.count, query, phrases)) }
  }

  private func row(_ record: RecordValue, _ columns: [RecordField], _ text: ValueText) -> [String] {
    let mark = record.isWithdrawn ? " ×" : ""
    return [record.id + mark]
      + columns.map { field in
        record.values[field.place].map { text.cell($0, field, kind) } ?? ""
      }
  }

  private func footer(_ count: Int, _ query: RecordQuery, _ phrases: Phrases) -> String {
    let facts = ["kinds": phrases.kinds(kind)]
    if count == 0 { return phrases.text("list.empty", facts) }
    let key = count == query.limit ? "list.count-limited" : "list.count"
    return phrases.text(key, count: count, facts)
  }
}
