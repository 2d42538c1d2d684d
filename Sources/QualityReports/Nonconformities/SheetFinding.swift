import QualityModel

/// What was found, where, against which criterion, and by when it has to be removed.
struct SheetFinding {
  let sheet: SheetRecords
  private var record: Record<Nonconformity> { sheet.record }

  func section() throws -> ReportSection {
    var blocks: [ReportSection.Block] = []
    if let description = record.description { blocks.append(.prose(description, label: nil)) }
    blocks.append(.facts(try facts()))
    if let note = record.note { blocks.append(.prose(note, label: "field.note")) }
    return ReportSection("what", label: "sheet.what", blocks)
  }

  private func facts() throws -> [ReportFact] {
    let lookup = sheet.lookup
    return [
      sheet.fact(\.found, .date(record.found)), sheet.fact(\.registered, .date(record.registered)),
      sheet.fact(\.source, .choice(record.source, \Nonconformity.source)),
      sheet.fact(\.sourceRecord, try lookup.record(record.sourceRecord)),
      sheet.fact(\.severity, .severity(of: record)),
      sheet.fact(\.criterion, .words(record.criterion)),
      sheet.fact(\.process, try lookup.record(QualityProcess.key, record.process?.text)),
      sheet.fact(\.unit, try lookup.record(OrganisationUnit.key, record.unit?.text)),
      sheet.fact(\.service, try lookup.record(Service.key, record.service?.text)),
      sheet.fact(\.owner, try lookup.person(record.owner?.text)),
      sheet.fact(\.firstDue, .date(record.firstDue)),
      sheet.fact(\.due, .term(record.due, isOpen: record.isToImplement, on: sheet.asOf)),
    ]
  }
}
