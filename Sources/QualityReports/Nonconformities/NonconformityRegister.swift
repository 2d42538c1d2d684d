public import QualityModel

/// All nonconformities that were found in a stretch of time, and how they spread over sources, units, processes and
/// causes.
public struct NonconformityRegister: PrintableReport {
  /// What its document, schema and template are called.
  public static let format = ReportFormat(
    "nonconformityRegister", sections: ["summary", "list", "by-source", "by-process", "by-unit", "by-cause"])

  /// Who it comes from, what it is called, and the day on which one looks.
  public let head: ReportHead
  /// What it says, in the order in which it says it.
  public let sections: [ReportSection]
  /// Who signs it.
  public let signatures: [ReportSignature] = [ReportSignature(.qualityManager)]

  /// - Parameters:
  ///   - days: the days on which they were found
  ///   - reader: lends the records
  ///   - day: the day on which one looks
  /// - Throws: what the reader throws
  public init(_ days: ClosedRange<Day>, reading reader: any RecordReader, asOf day: Day) throws {
    let lookup = ReportLookup(reader)
    let found = try reader.records(
      Nonconformity.self, where: .all([.onOrAfter(\.found, days.lowerBound), .onOrBefore(\.found, days.upperBound)]),
      order: [.ascending(\.found)])
    var head = ReportHead("page.nonconformity-register", organisation: try lookup.organisation(), asOf: day)
    head.days = days
    self.head = head
    guard !found.isEmpty else {
      sections = [ReportSection("summary", label: "plan.summary", [.notice(ReportNotice("register.none"))])]
      return
    }
    let counted = found.filter { $0.state != .rejected }
    sections =
      [
        RegisterSummary(
          found: found, asOf: day, tolerance: try Settings(reader: reader).number(.tellOwner)
        ).section(),
        try RegisterList(lookup: lookup, asOf: day).section(found),
      ] + (try RegisterSpread(counted: counted, lookup: lookup).sections())
  }
}
