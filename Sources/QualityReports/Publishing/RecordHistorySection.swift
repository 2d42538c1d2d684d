import QualityModel

/// Who took which step with a record, when and why, from the trail.
struct RecordHistorySection {
  let lookup: ReportLookup

  func section(of record: RecordValue) throws -> ReportSection {
    let lines = try lookup.reader.history(record.schema.key, id: record.id)
    guard !lines.isEmpty else {
      return ReportSection("history", label: "sheet.history", [.notice(ReportNotice("sheet.history.none"))])
    }
    let unasked = try Settings(reader: lookup.reader).number(.lateEntry)
    let table = ReportTable.list(
      "history",
      [
        .init(label: "history.moment"), .init(label: "history.person"), .init(label: "history.step"),
        .init(label: "history.state"), .init(label: "history.changed"), .init(label: "history.reason"),
      ], try lines.map { try row($0, record.schema, unasked) })
    return ReportSection("history", label: "sheet.history", [.table(table)])
  }

  private func row(_ line: TrailLine, _ schema: RecordSchema, _ unasked: Int) throws -> [ReportTable.Cell?] {
    [
      .all(moment(line, unasked)), .all(try people(line)), .label(step(line, schema)),
      state(line, schema), .all(changed(line, schema)),
      line.isRedacted ? .label("history.redacted") : .words(line.reason),
    ]
  }

  /// When it was entered; the day of a step that was entered much later stands beside it.
  private func moment(_ line: TrailLine, _ unasked: Int) -> [ReportTable.Cell] {
    guard let late = line.lateEntry(beyond: unasked) else { return [.moment(line.entry.at)] }
    return [.moment(line.entry.at), .day(late.day), .counted("history.late", late.days, .warn)]
  }

  /// Who acted, and who wrote it down where that was somebody else.
  private func people(_ line: TrailLine) throws -> [ReportTable.Cell] {
    let actor = try lookup.person(line.entry.actor)
    let hand = try line.hand.map {
      ReportTable.Cell.phrase("history.hand", name: try lookup.title(Person.key, $0) ?? $0)
    }
    return [actor, hand].compactMap { $0 }
  }

  /// The key of what was done: a step of the kind's lifecycle, or else what became of the record.
  private func step(_ line: TrailLine, _ schema: RecordSchema) -> String {
    let event = line.facts["step"] ?? ""
    let isKnown = schema.lifecycle.map { $0.events.contains(event) || $0.beginning?.event == event } ?? false
    return isKnown ? "step.\(schema.key).\(event).done" : "event.\(line.entry.event.rawValue)"
  }

  /// The state to which the step led.
  private func state(_ line: TrailLine, _ schema: RecordSchema) -> ReportTable.Cell? {
    guard let field = schema.stateField,
      let state = line.changes.first(where: { $0.field == field.key })?.after, field.kind.choices.contains(state)
    else { return nil }
    return .label("choice.\(schema.key).\(field.key).\(state)")
  }

  /// The fields that were changed; of a new record all are.
  private func changed(_ line: TrailLine, _ schema: RecordSchema) -> [ReportTable.Cell] {
    guard line.entry.event != .create else { return [] }
    let terms = schema.firstTerms.map(\.current.key)
    return line.changes.filter { $0.field != schema.stateField?.key }.flatMap { change -> [ReportTable.Cell] in
      let label = ReportTable.Cell.label("field.\(schema.key).\(change.field)")
      // What a term was moved to is the point of moving it.
      let term = terms.contains(change.field) ? change.after.flatMap { Day($0) } : nil
      return [label] + (term.map { [.day($0)] } ?? [])
    }
  }
}
