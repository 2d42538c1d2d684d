package import QualityModel

/// How all services stand to the law, one in each row, with the way to the page of each.
package struct ComplianceIndex: PrintableReport {
  package static let format = ReportFormat(
    "complianceIndex", sections: ["summary", "services"])
  /// The name of the page, without language and ending.
  package static let name = "compliance"

  package let head: ReportHead
  package let sections: [ReportSection]
  package let signatures: [ReportSignature] = [ReportSignature(.qualityManager)]

  /// - Parameter day: the day on which one looks
  package init(_ services: [ServiceCompliance], reading reader: any RecordReader, asOf day: Day)
    throws
  {
    let lookup = ReportLookup(reader)
    var head = ReportHead(
      "page.compliance-index", organisation: try lookup.organisation(), asOf: day)
    let unchecked = services.count(where: \.isUnchecked)
    if unchecked > 0 {
      head.notices.append(
        ReportNotice("compliance.notice.services-unchecked", .bad, count: unchecked))
    }
    self.head = head
    let counts = Dictionary(services.flatMap(\.requirements).map { ($0.result, 1) }) { $0 + $1 }
    let facts = [ReportFact("compliance.column.results", all: ComplianceCells.counts(counts))]
    sections = [
      ReportSection("summary", label: "coverage.summary", [.facts(facts)]),
      ReportSection(
        "services", label: "compliance.all", count: services.count,
        [
          .table(
            .list(
              "compliance-services", ComplianceIndex.columns,
              services.map { ComplianceIndex.row($0, day) }))
        ]),
    ]
  }

  private static let columns: [ReportTable.Column] = [
    .init(label: "records.id"), .init(label: "kind.service.short", isWide: true),
    .field(\Service.registeredUntil), .init(label: "compliance.column.checked"),
    .init(label: "compliance.column.results"),
    .init(label: "compliance.column.due"), .init(label: "coverage.open"),
  ]

  private static func row(_ compliance: ServiceCompliance, _ day: Day) -> [ReportTable.Cell?] {
    let service = compliance.service
    let checked = compliance.laws.compactMap(\.checkedOn).max()
    return [
      .page(service.id.text, name: ComplianceReport.name(of: service)),
      .lines(
        [.text(service.name), .choice(service.kind, \Service.kind)].compactMap {
          $0
        }),
      service.registeredUntil.map { .term($0, isOpen: true, on: day) }
        ?? .mark("compliance.untold", .warn),
      checked.map { .day($0) } ?? .mark("compliance.unchecked", .bad),
      compliance.isUnchecked ? nil : .lines(ComplianceCells.counts(compliance.counts)),
      .term(compliance.laws.compactMap(\.due).min(), isOpen: true, on: day),
      .all(compliance.openNonconformities.map { .text($0.id.text) }),
    ]
  }
}
