import QualityModel

/// One record as text: its fields under their labels, when it was written, and what refers to it.
struct ShowPage {
  let record: RecordValue
  let session: Session
  let names: RecordNames
  /// What is said of the record beside its state.
  let marks: ListMarks

  func write(_ history: RecordHistory, _ referrers: [Referrers.Group], actors: [String: String]) throws {
    let phrases = try session.phrases()
    session.console.line("\(record.id)  \(phrases.kind(record.schema))")
    let rows = fieldRows(phrases) + historyRows(history, actors, phrases)
    let width = rows.map(\.0.count).max() ?? 0
    for (label, value) in rows { writeRow(label, value, width) }
    for group in referrers { write(group, phrases) }
  }

  private func fieldRows(_ phrases: Phrases) -> [(String, String)] {
    let text = ValueText(phrases: phrases, names: names)
    return record.schema.fields.compactMap { field in
      let line =
        record.values[field.place].map { said($0, field, text) + behind(field, phrases) }
        ?? phrases["empty.\(record.schema.key).\(field.key)"]
      return line.map { (phrases.field(field.key, of: record.schema), $0) }
    }
  }

  private func said(_ value: FieldValue, _ field: RecordField, _ text: ValueText) -> String {
    if field.naming == .fieldOfLine, let kind = namedKind {
      return text.line(.text(said(linesOf: value.text, kind, text.phrases)), field, record.schema)
    }
    guard field.naming == .field, let kind = namedKind, let named = kind.field(value.text) else {
      return text.line(value, field, record.schema)
    }
    return text.phrases.field(named.key, of: kind)
  }

  /// `Kas → Apraksts` for each line `Kas=description`.
  private func said(linesOf text: String, _ kind: RecordSchema, _ phrases: Phrases) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      guard let sign = line.lastIndex(of: "=") else { return String(line) }
      let key = String(line[line.index(after: sign)...])
      let meaning = kind.field(key).map { phrases.field($0.key, of: kind) }
      let other = key.isEmpty ? phrases.text("mapping.left-out") : key == "id" ? phrases.text("list.id") : key
      return "\(line[..<sign]) → \(meaning ?? other)"
    }.joined(separator: "\n")
  }

  /// The kind that the record names, if it names one.
  private var namedKind: RecordSchema? {
    let naming = record.schema.fields.first { $0.naming == .kind }
    return naming.flatMap { record.values[$0.place] }.flatMap { RecordSchema.named($0.text) }
  }

  private func behind(_ field: RecordField, _ phrases: Phrases) -> String {
    let names = field == record.schema.stateField ? marks.names(of: record) : []
    return names.isEmpty ? "" : " (\(marks.text(names, phrases)))"
  }

  private func historyRows(
    _ history: RecordHistory, _ actors: [String: String], _ phrases: Phrases
  ) -> [(String, String)] {
    var rows: [(String, String)] = []
    if let created = history.created { rows.append((phrases.text("show.created"), moment(created, actors, phrases))) }
    for late in history.late { rows.append((step(late, phrases), text(of: late, phrases))) }
    if let updated = history.updated { rows.append((phrases.text("show.updated"), moment(updated, actors, phrases))) }
    return rows
  }

  private func step(_ late: LateEntry, _ phrases: Phrases) -> String {
    phrases.text("step.\(record.schema.key).\(late.step).done")
  }

  private func text(of late: LateEntry, _ phrases: Phrases) -> String {
    "\(ValueText.day(late.day, phrases.language)), \(phrases.text("history.late", count: late.days))"
  }

  private func moment(_ entry: TrailEntry, _ actors: [String: String], _ phrases: Phrases) -> String {
    let actor = actors[entry.actor].map { "\(entry.actor) \($0)" } ?? entry.actor
    return "\(MomentText.text(entry.at, phrases.language)), \(actor)"
  }

  /// A label and its value; further lines of the value stand under the first, long ones are broken between words.
  private func writeRow(_ label: String, _ value: String, _ width: Int) {
    let indent = width + 4
    let room = max(30, (session.console.isTerminal ? session.console.width : 100) - indent)
    var lines = TextWrap.lines(value, width: room)
    let first = lines.isEmpty ? "" : lines.removeFirst()
    session.console.line("  " + label + String(repeating: " ", count: width - label.count + 2) + first)
    for line in lines { session.console.line(String(repeating: " ", count: indent) + line) }
  }

  private func write(_ group: Referrers.Group, _ phrases: Phrases) {
    let label = phrases.field(group.field.key, of: group.kind)
    session.console.line("")
    session.console.line("\(phrases.kinds(group.kind).capitalisedFirst) (\(label))")
    for record in group.records { session.console.line("  \(record.id)  \(RecordTitle.short(record, phrases))") }
    if group.hasMore {
      let list = "aplis \(CommandCatalogue.kebab(group.kind.key)) list --where \(group.field.key)=\(self.record.id)"
      session.console.line("  … " + list)
    }
  }
}
