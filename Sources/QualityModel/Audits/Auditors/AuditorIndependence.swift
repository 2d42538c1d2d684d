/// Who audits their own work: whoever owns an audited process, or works in an audited unit or below it
/// (ISO 9001:2015, 9.2.2 c; ISO 19011, 4 e).
public struct AuditorIndependence {
  /// An auditor and the process or unit that is the auditor's own.
  public struct Conflict: Sendable, Hashable {
    /// The identifier of the auditor.
    public let auditor: String
    /// The identifier of the process or unit.
    public let record: String
  }

  private let reader: any RecordReader

  /// Reads people, processes and units of a workspace.
  public init(reader: any RecordReader) {
    self.reader = reader
  }

  /// The conflicts of an audit's leader and team, in the order of the team.
  public func conflicts(_ audit: Record<Audit>) throws -> [Conflict] {
    try audit.auditors.flatMap { auditor in
      try processes(of: auditor, audit) + units(of: auditor, audit)
    }
  }

  private func processes(of auditor: RecordID<Person>, _ audit: Record<Audit>) throws -> [Conflict] {
    try audit.processes.filter { try reader.record($0)?.owner == auditor }
      .map { Conflict(auditor: auditor.text, record: $0.text) }
  }

  private func units(of auditor: RecordID<Person>, _ audit: Record<Audit>) throws -> [Conflict] {
    let audited = Set(audit.units.map(\.text))
    guard !audited.isEmpty else { return [] }
    return try unitsAbove(auditor.text).first { audited.contains($0) }
      .map { [Conflict(auditor: auditor.text, record: $0)] } ?? []
  }

  /// The unit in which a person works, and those above it.
  private func unitsAbove(_ person: String) throws -> [String] {
    var units: [String] = []
    var next = try reader.record(Person.self, id: person)?.unit?.text
    while let id = next, !units.contains(id) {
      units.append(id)
      next = try reader.record(OrganisationUnit.self, id: id)?.parent?.text
    }
    return units
  }
}

extension Record<Audit> {
  /// The leader, then the team.
  var auditors: [RecordID<Person>] { [self.leader] + self.team }
}
