/// Makes the nonconformity that a minor or major finding is, with all its links.
public struct FindingNonconformity {
  private let reader: any RecordReader

  /// Reads the audit, its processes and their owners.
  public init(reader: any RecordReader) {
    self.reader = reader
  }

  /// The nonconformity of a finding, without its identifier, its registration and its terms.
  /// - Throws: `finding.place` if it is not told in which of several processes it was found
  public func nonconformity(of finding: Record<AuditFinding>) throws -> Record<Nonconformity> {
    var nonconformity = Record<Nonconformity>()
    nonconformity.title = finding.title
    nonconformity.description = finding.evidence
    nonconformity.severity = finding.class == .major ? .major : .minor
    nonconformity.criterion = finding.criterion
    nonconformity.sourceRecord = finding.id.text
    nonconformity.process = finding.process
    guard let audit = try reader.record(Audit.self, id: finding.audit.text) else { return nonconformity }
    nonconformity.source = (audit.kind ?? .internal) == .internal ? .internalAudit : .externalAudit
    nonconformity.found = audit.day
    if audit.units.count == 1 { nonconformity.unit = audit.units[0] }
    nonconformity.owner = try finding.process.flatMap { try reader.record(QualityProcess.self, id: $0.text)?.owner }
    guard nonconformity.process != nil || nonconformity.unit != nil else {
      throw Refusal(
        .usage, .findingPlace,
        ["audit": .record(audit.id.text), "processes": .records(audit.processes.map(\.text))])
    }
    return nonconformity
  }
}

extension Refusal.ID {
  static let findingPlace = Refusal.ID("finding.place")
}
