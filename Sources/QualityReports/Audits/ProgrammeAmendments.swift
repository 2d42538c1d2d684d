import QualityModel

/// What changed in a programme since the director approved it first: each opening with its reason, and what became of
/// its audits; nothing where nothing did.
struct ProgrammeAmendments {
  let records: ProgrammeRecords

  private struct Amendment {
    let entry: TrailEntry
    let record: String
    let what: [ReportTable.Cell]
    let reason: String?
  }

  func section() throws -> ReportSection? {
    let history = try reader.history(AuditProgramme.key, id: records.programme.id.text)
    guard let approval = history.first(where: { $0.facts["step"] == "approve" })?.entry.number else { return nil }
    let amendments = (openings(history) + (try audits().flatMap { try changes(of: $0, since: approval) }))
      .sorted { $0.entry.number < $1.entry.number }
    guard !amendments.isEmpty else { return nil }
    let table = ReportTable.list(
      "programme-amendments",
      [
        .init(label: "history.moment"), .init(label: "programme.amended"), .init(label: "history.changed"),
        .init(label: "history.person"), .init(label: "history.reason"),
      ], try amendments.map(row))
    return ReportSection(
      "amendments", label: "programme.amendments", count: amendments.count,
      [.notice(ReportNotice("programme.amendments.about", .warn)), .table(table)])
  }

  private var reader: any RecordReader { records.lookup.reader }

  private func openings(_ history: [TrailLine]) -> [Amendment] {
    history.filter { $0.facts["step"] == "amend" }.map { line in
      Amendment(
        entry: line.entry, record: records.programme.id.text, what: [.label("step.programme.amend.done")],
        reason: line.reason)
    }
  }

  /// The audits of the page, and those of the programme that were taken out of use: they are what nobody else shows.
  private func audits() throws -> [String] {
    let own: Condition.Of<Audit> = .equals(\.programme, records.programme.id)
    let all = try reader.lines(RecordQuery(Audit.key, where: own.value, includesWithdrawn: true)).map(\.id)
    return Set(records.audits.map(\.id.text) + all).sorted()
  }

  /// What of an audit was approved and changed afterwards, or that it came or went afterwards.
  private func changes(of audit: String, since approval: Int) throws -> [Amendment] {
    try reader.history(Audit.key, id: audit).filter { $0.entry.number > approval }.compactMap { line in
      let what = what(line)
      guard !what.isEmpty else { return nil }
      return Amendment(entry: line.entry, record: audit, what: what, reason: line.reason)
    }
  }

  private func what(_ line: TrailLine) -> [ReportTable.Cell] {
    switch line.entry.event {
    case .create, .withdraw: [.label("event.\(line.entry.event.rawValue)")]
    default: changed(line)
    }
  }

  private func changed(_ line: TrailLine) -> [ReportTable.Cell] {
    let fields = line.changes.map(\.field).filter { Audit.programmedFields.map(\.key).contains($0) }
    return fields.map { .label("field.audit.\($0)") }
  }

  private func row(_ amendment: Amendment) throws -> [ReportTable.Cell?] {
    [
      .moment(amendment.entry.at), .text(amendment.record), .all(amendment.what),
      try records.lookup.person(amendment.entry.actor), .words(amendment.reason),
    ]
  }
}
