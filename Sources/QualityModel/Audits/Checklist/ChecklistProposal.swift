/// The questions of an audit's checklist: from its criteria, from what earlier audits of its processes found, from the
/// processes' risks, and from documents that changed since the last audit (ISO 19011, 6.3.4).
///
/// ```swift
/// let questions = try ChecklistProposal(audit, reader: reader).missing()
/// ```
public struct ChecklistProposal {
  private let audit: Record<Audit>
  private let reader: any RecordReader
  private let history: AuditHistory

  /// From this level on a risk is asked about: likelihood times impact after treatment.
  private static let riskLevel = 6

  /// - Parameters:
  ///   - audit: the audit that is prepared
  ///   - reader: lends the records of the processes that it looks at
  public init(_ audit: Record<Audit>, reader: any RecordReader) throws {
    self.audit = audit
    self.reader = reader
    history = try AuditHistory(reader: reader)
  }

  /// All questions, those of the criteria first, in the order in which they are asked.
  public func questions() throws -> [ChecklistQuestion] {
    let criteria = audit.criteria.map { ChecklistQuestion(kind: .criterion, criterion: $0, sourceRecord: nil) }
    return try criteria + findings() + risks() + documents()
  }

  /// The questions that the checklist does not ask yet.
  public func missing() throws -> [ChecklistQuestion] {
    let items = try items()
    return try questions().filter { question in !items.contains { question.isAsked(by: $0) } }
  }

  /// The checklist as it stands, in its order.
  public func items() throws -> [Record<ChecklistItem>] { try ChecklistProposal.items(of: audit, reader) }

  /// The checklist of an audit in its order.
  public static func items(of audit: Record<Audit>, _ reader: any RecordReader) throws -> [Record<ChecklistItem>] {
    try reader.records(
      ChecklistItem.self, where: .equals(\.audit, audit.id), order: [.ascending(\.order)])
  }

  private var processes: [String] { audit.processes.map(\.text) }

  // MARK: Earlier findings

  /// What was to be put right in recent audits, and older things whose nonconformity is still open.
  private func findings() throws -> [ChecklistQuestion] {
    let years = try Settings(reader: reader).number(.auditFindings)
    let classes: [AuditFinding.Class] = [.major, .minor, .observation, .opportunity]
    let earlier = Set(processes.flatMap { history.concluded(of: $0, before: audit.day) }.map(\.id))
    let findings = try reader.records(
      AuditFinding.self, where: .isIn(\.class, classes))
    return try findings.filter { finding in
      guard earlier.contains(finding.audit), concerns(finding) else { return false }
      return try isRecent(finding, years) || isOpen(finding)
    }.map { finding in
      ChecklistQuestion(
        kind: .finding(title: finding.title), criterion: finding.criterion, sourceRecord: finding.id.text)
    }
  }

  /// A finding that names a process is about that one only.
  private func concerns(_ finding: Record<AuditFinding>) -> Bool {
    finding.process.map { audit.processes.contains($0) } ?? true
  }

  private func isRecent(_ finding: Record<AuditFinding>, _ years: Int) -> Bool {
    history.audits.first { $0.id == finding.audit }.map { $0.day.year + years >= audit.day.year } ?? false
  }

  private func isOpen(_ finding: Record<AuditFinding>) throws -> Bool {
    guard let id = finding.nonconformity?.text, let found = try reader.record(Nonconformity.self, id: id) else {
      return false
    }
    return Nonconformity.State.open.contains(found.state ?? .registered)
  }

  // MARK: Risks and documents

  private func risks() throws -> [ChecklistQuestion] {
    let risks = try reader.records(
      Risk.self,
      where: .all([
        .isIn(\.process, processes.map { RecordID($0) }), .not(.equals(\.kind, Risk.Kind.opportunity)),
      ]))
    return risks.filter { $0.level >= ChecklistProposal.riskLevel }
      .sorted { ($1.level, $0.id) < ($0.level, $1.id) }
      .map { risk in
        ChecklistQuestion(
          kind: .risk(title: risk.title, level: risk.level), criterion: nil, sourceRecord: risk.id.text)
      }
  }

  /// Documents of the processes that changed since the last audit of each; all in force where none was audited.
  private func documents() throws -> [ChecklistQuestion] {
    let current = try reader.records(
      Document.self,
      where: .all([
        .isSet(\.processes),
        .isIn(\.state, [Document.State.approved, .inForce]),
      ]))
    return current.filter { document in
      audit.processes.contains { process in
        guard document.processes.contains(process) else { return false }
        let last = history.concluded(of: process.text, before: audit.day).first?.day
        return document.isChanged(after: last ?? .first)
      }
    }.map { document in
      ChecklistQuestion(
        kind: .document(title: document.title, version: document.version), criterion: nil,
        sourceRecord: document.id.text)
    }
  }
}
