import QualityModel

/// What an audit came to in a few words: the auditors' conclusion, and how many findings of which class there are.
struct AuditConclusion {
  let records: AuditRecords

  func section() -> ReportSection {
    let conclusion: ReportSection.Block =
      records.audit.conclusion.map { .prose($0, label: nil) } ?? .notice(ReportNotice("audit.conclusion.none", .warn))
    return ReportSection("conclusion", label: "audit.conclusion", [conclusion, .facts(counts)])
  }

  /// Findings by their class, the gravest first; none are told too: that is what a reader looks for.
  private var counts: [ReportFact] {
    AuditFinding.Class.gravestFirst.map { grade in
      ReportFact(
        "choice.finding.class.\(grade.rawValue)", .count(records.findings.filter { $0.class == grade }.count))
    }
  }
}

extension AuditFinding.Class {
  static let gravestFirst: [Self] = [.major, .minor, .observation, .opportunity, .goodPractice, .conformity]
}
