package import QualityModel

/// Everything about one nonconformity on a page: what was found, what was done about it, and who took which step.
package struct NonconformitySheet: PrintableReport {
  package static let format = ReportFormat(
    "nonconformitySheet",
    sections: [
      "what", "containment", "causes", "actions", "verification", "recurrence", "costs", "exceptions", "history",
    ])

  package let head: ReportHead
  package let sections: [ReportSection]
  package let signatures: [ReportSignature]
  /// The other pages, where the sheet is part of a set.
  package var pages: [ReportPageLink] = []

  /// - Parameters:
  ///   - record: the nonconformity
  ///   - reader: lends the records that it is connected with, and its history
  ///   - day: the day on which one looks
  package init(of record: Record<Nonconformity>, reading reader: any RecordReader, asOf day: Day) throws {
    let sheet = try SheetRecords(record, ReportLookup(reader), day)
    head = try SheetHead(sheet: sheet).head()
    sections = try [
      SheetFinding(sheet: sheet).section(), SheetContainment(sheet: sheet).section(),
      SheetCauses(sheet: sheet).section(), SheetActions(sheet: sheet).section(),
      SheetVerification(sheet: sheet).section(), SheetRecurrence(sheet: sheet).section(),
      SheetCosts(sheet: sheet).section(), ExceptionSection(lookup: sheet.lookup).section(of: sheet.steps),
      RecordHistorySection(lookup: sheet.lookup).section(of: record.content),
    ].compactMap { $0 }
    signatures = try SheetHead(sheet: sheet).signatures()
  }
}
