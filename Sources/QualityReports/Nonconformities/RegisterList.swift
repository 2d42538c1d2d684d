import QualityModel

/// Nonconformities in a list.
struct RegisterList {
  let lookup: ReportLookup
  let asOf: Day
  /// The name of the page of a nonconformity, where the list stands beside such pages.
  var page: ((String) -> String)?

  func section(_ records: [Record<Nonconformity>]) throws -> ReportSection {
    ReportSection("list", label: "register.list", count: records.count, [.table(try table("register", records))])
  }

  func table(_ id: String, _ records: [Record<Nonconformity>]) throws -> ReportTable {
    let rule = try StandingRule(lookup.reader)
    return .list(
      id,
      [
        .init(label: "records.id"),
        .init(label: "register.what", isWide: true), .field(\Nonconformity.source),
        .init(label: "register.where", isWide: true), .field(\Nonconformity.owner),
        .field(\Nonconformity.due),
        .field(\Nonconformity.state),
      ], try records.map { try row($0, rule) })
  }

  private func row(_ record: Record<Nonconformity>, _ rule: StandingRule) throws -> [ReportTable.Cell?] {
    [
      .lines([name(record.id.text), .day(record.found)]), .lines(lines(record)), try .lines(source(record)),
      try .lines(place(record)),
      try lookup.person(record.owner?.text),
      .term(record.due, isOpen: record.isToImplement, on: asOf), .lines(try state(record, rule)),
    ]
  }

  private func name(_ id: String) -> ReportTable.Cell { page.map { .page(id, name: $0(id)) } ?? .text(id) }

  private func lines(_ record: Record<Nonconformity>) -> [ReportTable.Cell] {
    let severity: ReportTable.Cell? =
      record.severity == .major
      ? .mark("choice.nonconformity.severity.major", .bad)
      : .severity(of: record)
    return [.text(record.title), severity, .words(record.criterion)].compactMap { $0 }
  }

  private func source(_ record: Record<Nonconformity>) throws -> [ReportTable.Cell] {
    [.choice(record.source, \Nonconformity.source), .words(record.sourceRecord)].compactMap { $0 }
  }

  private func place(_ record: Record<Nonconformity>) throws -> [ReportTable.Cell] {
    [
      .words(try lookup.title(OrganisationUnit.key, record.unit?.text)),
      .words(try lookup.title(QualityProcess.key, record.process?.text)),
      record.unit == nil && record.process == nil
        ? .words(try lookup.title(Service.key, record.service?.text)) : nil,
    ].compactMap { $0 }
  }

  private func state(_ record: Record<Nonconformity>, _ rule: StandingRule) throws -> [ReportTable.Cell] {
    try [
      .choice(record.state ?? .registered, \Nonconformity.state),
      .date(record.state == .closed ? record.closed : nil), check(record, rule.tolerance),
      record.state == .closed ? lookup.entered(by: record.enteredBy) : nil,
      record.takenOver.map { .phrase("taken-over.mark", name: $0.text) },
      rule.toldLater.contains(record.id.text) ? .label("mark.told-later") : nil,
    ].compactMap { $0 }
  }

  /// Whether what is implemented waits for its check, and until when.
  private func check(_ record: Record<Nonconformity>, _ tolerance: Int) -> ReportTable.Cell? {
    switch record.standing(on: asOf, tolerance: tolerance) {
    case .awaitingCheck: .all([.label("standing.awaiting-check"), .date(record.checkDue)].compactMap { $0 })
    case .checkLate: .all([.mark("standing.check-late", .bad), .date(record.checkDue)].compactMap { $0 })
    case .running, .late, .ended: nil
    }
  }

  /// What is read once for all rows.
  private struct StandingRule {
    let tolerance: Int
    let toldLater: Set<String>

    init(_ reader: any RecordReader) throws {
      tolerance = try Settings(reader: reader).number(.tellOwner)
      toldLater = try reader.recordsToldLater(Nonconformity.key)
    }
  }
}
