import QualityModel

/// The status of a workspace as text or JSON.
struct StatusPage {
  let status: WorkspaceStatus
  let session: Session

  func write(_ reader: any RecordReader) throws {
    let phrases = try session.phrases()
    let name = status.organisation ?? phrases.text("status.unnamed")
    session.console.line("\(name), \(ValueText.day(status.day, phrases.language))")
    session.console.line()
    writeWaiting(phrases)
    for waiting in status.waiting where !waiting.first.isEmpty { try write(waiting, phrases, reader) }
    try writeGaps(phrases)
  }

  private func writeWaiting(_ phrases: Phrases) {
    guard !status.waiting.isEmpty else { return session.console.line(phrases.text("status.nothing-open")) }
    let headers = ["status.kind", "status.open", "status.soon", "status.overdue"].map {
      phrases.text($0, ["days": "\(status.soonDays)"])
    }
    let rows = status.waiting.map { waiting in
      [phrases.kinds(waiting.kind).capitalisedFirst, "\(waiting.open)", "\(waiting.soon)", "\(waiting.overdue)"]
    }
    for line in TableText(headers: headers, rows: rows, width: .max).lines { session.console.line(line) }
  }

  private func write(_ waiting: WorkspaceStatus.Waiting, _ phrases: Phrases, _ reader: any RecordReader) throws {
    let kind = phrases.kinds(waiting.kind)
    session.console.line()
    session.console.line(phrases.text("status.overdue-of", ["kinds": kind]))
    let columns = ListColumns.of(waiting.kind)
    let text = ValueText(phrases: phrases, names: try RecordNames.loaded(for: waiting.first, columns, reader))
    for record in waiting.first { session.console.line("  " + line(record, text, columns)) }
    if waiting.overdue > waiting.first.count {
      session.console.line("  … aplis \(CommandCatalogue.kebab(waiting.kind.key)) list --overdue")
    }
  }

  /// `ACT-2025-004  01.03.2025  Title (Anna Bērziņa)`.
  private func line(_ record: RecordValue, _ text: ValueText, _ columns: [RecordField]) -> String {
    let due = record.schema.due.flatMap { record.day($0.field) }.map(text.day) ?? ""
    let person = columns.first { $0.kind == .reference(Person.key) }.flatMap { field in
      record.values[field.place].map { " (\(text.cell($0, field, record.schema)))" }
    }
    return "\(record.id)  \(due)  \(RecordTitle.cut(record.title, to: 50))\(person ?? "")"
  }

  private func writeGaps(_ phrases: Phrases) throws {
    guard !status.gaps.isEmpty else { return }
    session.console.line()
    session.console.line(phrases.text("status.missing"))
    for gap in status.gaps {
      let key = "status.gap.\(gap.identifier)"
      let sentence = gap.count.map { phrases.text(key, count: $0, gap.facts) } ?? phrases.text(key, gap.facts)
      let more = gap.count ?? 0 > gap.records.count ? ", …" : ""
      let records = gap.records.isEmpty ? "" : ": " + gap.records.joined(separator: ", ") + more
      session.console.line("  " + sentence + records)
      session.console.line("    \(phrases.text("message.next")): aplis \(gap.step)")
    }
  }

  static func json(_ status: WorkspaceStatus) -> JSONValue {
    let waiting = status.waiting.map { waiting in
      JSONValue.object([
        ("kind", .text(waiting.kind.key)), ("open", .integer(waiting.open)), ("soon", .integer(waiting.soon)),
        ("overdue", .integer(waiting.overdue)), ("first", .array(waiting.first.map { .text($0.id) })),
      ])
    }
    let gaps = status.gaps.map { gap in
      JSONValue.object(
        [("identifier", .text(gap.identifier))] + (gap.count.map { [("count", .integer($0))] } ?? [])
          + gap.facts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }
          + [("records", .array(gap.records.map { .text($0) })), ("next", .text(gap.step))])
    }
    return .object([
      ("day", .text(status.day.text)), ("soonDays", .integer(status.soonDays)), ("waiting", .array(waiting)),
      ("missing", .array(gaps)),
    ])
  }
}
