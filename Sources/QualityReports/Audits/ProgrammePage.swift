package import QualityModel

/// The audit programme of a year, to be approved and sent to whom it concerns (ISO 9001:2015, 9.2.2; ISO 19011, 5).
package struct ProgrammePage: PrintableReport {
  package static let format = ReportFormat(
    "auditProgramme",
    sections: [
      "aims", "leaders", "audits", "year", "reasons", "coverage", "changes", "amendments", "exceptions", "history",
    ])

  package let head: ReportHead
  package let sections: [ReportSection]
  package let signatures: [ReportSignature]

  /// - Parameters:
  ///   - programme: the programme
  ///   - cycle: the cycle in years, where the programme does not say it
  ///   - reader: lends its audits and processes
  ///   - day: the day on which one looks
  package init(
    of programme: Record<AuditProgramme>, cycle: Int, reading reader: any RecordReader, asOf day: Day
  ) throws {
    let records = try ProgrammeRecords(programme, cycle: programme.cycleYears ?? cycle, ReportLookup(reader), day)
    head = try ProgrammeHead(records: records).head()
    sections = try [
      ProgrammeHead(records: records).aims(),
      YearsLeaders(lookup: records.lookup, year: programme.year).section(), ProgrammeAudits(records: records).section(),
      ProgrammeYear(records: records).section(), ProgrammeAudits(records: records).reasons(),
      ProgrammeCoverage(records: records).section(),
      ProgrammeChanges(records: records).section(), ProgrammeAmendments(records: records).section(),
      ExceptionSection(lookup: records.lookup).section(of: [programme.id.text] + records.audits.map(\.id.text)),
      RecordHistorySection(lookup: records.lookup).section(of: programme.content),
    ].compactMap { $0 }
    signatures = try ProgrammeHead(records: records).signatures()
  }
}
