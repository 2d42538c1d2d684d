package import QualityModel

/// What the workspace has for each criterion of a catalogue, on a page: evidence, links, gaps.
///
/// The document has no language: titles of criteria stand in it as keys, whose texts are ``labels``.
package struct CoverageReport: PrintableReport {
  package static let format = ReportFormat(
    "criteriaCoverage", sections: ["summary", "gaps", "part-#"])

  package let head: ReportHead
  package let sections: [ReportSection]
  /// The texts of the keys that come from the catalogue.
  package let labels: CoverageLabels

  /// - Parameters:
  ///   - organisation: the provider; `nil` if none is recorded
  ///   - day: the day on which one looks
  package init(_ coverage: CriteriaCoverage, organisation: Record<Organisation>?, asOf day: Day) {
    let keys = CoverageLabels(catalogue: coverage.catalogue)
    let parts = CoverageSections(coverage: coverage, keys: keys)
    labels = keys
    head = CoverageReport.head(coverage, keys, organisation, day)
    sections = [parts.summary, parts.gaps].compactMap { $0 } + parts.parts
  }

  private static func head(
    _ coverage: CriteriaCoverage, _ keys: CoverageLabels, _ organisation: Record<Organisation>?, _ day: Day
  ) -> ReportHead {
    let catalogue = coverage.catalogue
    var head = ReportHead("coverage.title", name: catalogue.key, organisation: organisation, asOf: day)
    head.facts = [
      ReportFact("criteria.row.catalogue", .label(keys.words.titleKey)),
      ReportFact("criteria.column.status", .label("choice.catalogueStatus.\(catalogue.status.rawValue)")),
    ]
    if catalogue.status == .draft { head.notices.append(ReportNotice("coverage.notice.draft", .bad)) }
    if catalogue.status == .withdrawn { head.notices.append(ReportNotice("coverage.notice.withdrawn", .warn)) }
    if !catalogue.isComplete { head.notices.append(ReportNotice("coverage.notice.incomplete", .warn)) }
    let unconfirmed = catalogue.counts[.unconfirmed] ?? 0
    if unconfirmed > 0 { head.notices.append(ReportNotice("coverage.notice.unconfirmed", .warn, count: unconfirmed)) }
    return head
  }
}
