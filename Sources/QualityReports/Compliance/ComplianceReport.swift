package import QualityModel

/// Whether a service fulfils the law, on a page: each requirement that applies with what the latest check found, what
/// shows it and what is done about it; the registration; what does not apply and why.
///
/// The document has no language: titles of catalogues stand in it as keys, whose texts are in ``labels``.
package struct ComplianceReport: PrintableReport {
  package static let format = ReportFormat(
    "serviceCompliance", sections: ["summary", "registration", "law-#", "other-#", "plan", "excluded"])

  package let head: ReportHead
  package let sections: [ReportSection]
  package let signatures: [ReportSignature] = [
    ReportSignature(.qualityManager), ReportSignature(.director),
  ]
  package var pages: [ReportPageLink] = []

  /// The titles of everything that the pages of these catalogues show.
  package static func labels(_ library: CriteriaLibrary) -> ComplianceLabels {
    ComplianceLabels(library.catalogues)
  }

  /// - Parameter day: the day on which one looks
  package init(
    _ compliance: ServiceCompliance, reading reader: any RecordReader, labels: ComplianceLabels,
    asOf day: Day
  ) throws {
    let parts = ComplianceSections(
      compliance: compliance, lookup: ReportLookup(reader), labels: labels, asOf: day)
    head = try parts.head()
    let ends = [try parts.registration()].compactMap { $0 } + parts.others()
    sections =
      [parts.summary()] + (try parts.laws()) + ends
      + [try parts.plan(), parts.excluded()].compactMap { $0 }
  }

  /// The name of the page of a service, without language and ending.
  package static func name(of service: Record<Service>) -> String {
    "compliance-\(service.id.text)"
  }
}
