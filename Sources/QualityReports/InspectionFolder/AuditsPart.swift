import QualityModel

/// The audits of the units and of their processes, with what they found.
struct AuditsPart {
  let scope: FolderScope

  func content() throws -> FolderContent {
    let audits = try scope.reader.records(
      Audit.self, where: .any([scope.isInDays(\.held), scope.isInDays(\.planned)]), order: [.ascending(\.planned)]
    ).filter(isHere)
    let findings = try scope.reader.records(
      AuditFinding.self, where: .isIn(\.audit, audits.map(\.id)),
      order: [.ascending(\.audit)])
    return FolderContent(
      "audits", count: audits.count, facts: [ReportFact("folder.findings", .count(findings.count))],
      [
        FolderContent.section("audits-list", try table(audits)),
        FolderContent.section("findings", try table(findings)),
      ])
  }

  private func isHere(_ audit: Record<Audit>) -> Bool {
    !scope.units.ids.isDisjoint(with: audit.units.map(\.text))
      || !Set(scope.processes).isDisjoint(with: audit.processes.map(\.text))
  }

  private func table(_ audits: [Record<Audit>]) throws -> ReportTable {
    .list(
      "audits",
      [
        .init(label: "records.id"), .init(label: "column.audit", isWide: true), .field(\Audit.processes),
        .field(\Audit.leader), .field(\Audit.held), .field(\Audit.state),
      ], try audits.map(row))
  }

  private func row(_ audit: Record<Audit>) throws -> [ReportTable.Cell?] {
    [
      .text(audit.id.text),
      .lines(
        [.text(audit.title), .choice(audit.kind, \Audit.kind), .words(audit.conclusion)]
          .compactMap { $0 }),
      .lines(try audit.processes.compactMap { try scope.lookup.record(QualityProcess.key, $0.text) }),
      try scope.lookup.person(audit.leader.text), .date(audit.held),
      .choice(audit.state ?? .planned, \Audit.state),
    ]
  }

  private func table(_ findings: [Record<AuditFinding>]) throws -> ReportTable {
    .list(
      "findings",
      [
        .init(label: "records.id"), .init(label: "folder.finding", isWide: true), .field(\AuditFinding.class),
        .field(\AuditFinding.evidence, isWide: true), .field(\AuditFinding.nonconformity),
      ],
      findings.map { finding in
        [
          .lines([.text(finding.id.text), .text(finding.audit.text)]),
          .lines([.text(finding.title), .text(finding.criterion)]),
          .choice(finding.class, \AuditFinding.class), .text(finding.evidence),
          scope.nonconformity(finding.nonconformity?.text),
        ]
      })
  }
}
