public import QualityModel

/// Everything about one nonconformity on a page: what was found, what was done about it, and who took which step.
public struct NonconformitySheet: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "nonconformitySheet",
    sections: [
      "what", "containment", "causes", "actions", "verification", "recurrence", "costs", "exceptions", "history",
    ])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// Who signs it.
  public let signatures: [ReportSignature]
  /// The other pages, where the sheet is part of a set.
  public var pages: [ReportPageLink] = []

  /// - Parameters:
  ///   - record: the nonconformity
  ///   - reader: lends the records that it is connected with, and its history
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(of record: Record<Nonconformity>, reading reader: any RecordReader, asOf day: Day) throws {
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
