/// Looks at who is to audit what: competence by role and since when, independence, rotation.
///
/// It warns; what must not be is refused by the audit's lifecycle.
public struct AuditorConcerns {
  private let reader: any RecordReader
  private let history: AuditHistory
  private let rotation: Int

  /// Reads people, processes, units and earlier audits of a workspace.
  public init(reader: any RecordReader) throws {
    try self.init(reader: reader, history: AuditHistory(reader: reader))
  }

  init(reader: any RecordReader, history: AuditHistory) throws {
    self.reader = reader
    self.history = history
    rotation = max(1, try Settings(reader: reader).number(.auditRotation))
  }

  /// Everything that is to be thought of with an audit's leader and team, the leader first. Of audits by others than
  /// the organisation's own auditors nothing is known.
  public func of(_ audit: Record<Audit>) throws -> [AuditorConcern] {
    guard audit.kind ?? .internal == .internal else { return [] }
    let conflicts = try AuditorIndependence(reader: reader).conflicts(audit).map {
      AuditorConcern(kind: .notIndependent, person: $0.auditor, records: [$0.record])
    }
    return try competence(audit) + conflicts + rotation(audit)
  }

  private func competence(_ audit: Record<Audit>) throws -> [AuditorConcern] {
    let day = audit.held ?? audit.planned
    return try audit.auditors.compactMap { id in
      guard let person = try reader.record(id) else { return nil }
      let kind: AuditorConcern.Kind? =
        if person.active == false || person.content.isWithdrawn {
          .notActive
        } else if try !Appointments(reader).roles(of: person, on: day).contains(.auditor) {
          .notAuditor
        } else if let since = person.auditorSince, since > day {
          .notYetAuditor
        } else {
          nil
        }
      return kind.map { AuditorConcern(kind: $0, person: id.text, records: []) }
    }
  }

  /// Whether the leader led the last so many audits of a process without a break.
  private func rotation(_ audit: Record<Audit>) throws -> [AuditorConcern] {
    audit.processes.compactMap { process in
      let before = history.concluded(of: process.text, before: audit.held ?? audit.planned)
        .filter { $0.id != audit.id }.prefix(rotation)
      guard before.count == rotation, before.allSatisfy({ $0.leader == audit.leader }) else { return nil }
      return AuditorConcern(
        kind: .rotation, person: audit.leader.text, records: [process.text] + before.map(\.id.text))
    }
  }
}
