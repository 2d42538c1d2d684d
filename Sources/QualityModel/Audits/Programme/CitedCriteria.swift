/// The criteria against which a process was looked at before: those of its description, of earlier audits, of findings
/// and of nonconformities.
struct CitedCriteria {
  private var counts: [String: [String: Int]] = [:]

  /// - Parameter history: the audits; what they found is read with them
  init(reader: any RecordReader, history: AuditHistory) throws {
    for process in try reader.records(QualityProcess.self) { count(process.criteria, for: [process.id.text]) }
    for audit in history.audits { count(audit.criteria, for: audit.processes.map(\.text)) }
    for finding in try reader.records(AuditFinding.self, where: .isSet(\.process)) {
      count([finding.criterion], for: finding.process.map { [$0.text] } ?? [])
    }
    for nonconformity in try reader.records(
      Nonconformity.self, where: .all([.isSet(\.process), .isSet(\.criterion)]))
    {
      count(nonconformity.criterion.map { [$0] } ?? [], for: nonconformity.process.map { [$0.text] } ?? [])
    }
  }

  private mutating func count(_ criteria: [String], for processes: [String]) {
    for process in processes {
      for criterion in criteria { counts[process, default: [:]][criterion, default: 0] += 1 }
    }
  }

  /// The criteria cited most often, in the order of their names; none that was never cited.
  func criteria(of process: String, most: Int) -> [String] {
    let cited = (counts[process] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return cited.prefix(most).map(\.key).sorted()
  }
}
