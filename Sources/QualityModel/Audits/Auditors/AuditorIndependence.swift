/// Who audits their own work: whoever owns an audited process or did so while the audit went on, works in an audited unit
/// or below it, or speaks for what is audited (ISO 9001:2015, 9.2.2 c; ISO 19011, 4 e).
///
/// Where the organisation has one unit, everybody works in it: then the process alone decides.
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
  /// - Parameter start: the day from which on somebody must have been independent; `nil`: as things stand
  public func conflicts(_ audit: Record<Audit>, since start: Day? = nil) throws -> [Conflict] {
    try audit.auditors.flatMap { try conflicts(of: $0, audit, since: start) }
  }

  /// The auditors who could take part in an audit: by their role, and because nothing of it is their own.
  public func independent(of audit: Record<Audit>, since start: Day? = nil) throws -> [String] {
    try Appointments(reader).holders(of: .auditor, on: audit.held ?? audit.planned).filter { person in
      try person.active != false && conflicts(of: person.id, audit, since: start).isEmpty
    }.map(\.id.text)
  }

  private func conflicts(
    of auditor: RecordID<Person>, _ audit: Record<Audit>, since start: Day?
  ) throws -> [Conflict] {
    let own = audit.auditee == auditor ? [Conflict(auditor: auditor.text, record: audit.id.text)] : []
    return try processes(of: auditor, audit, start) + units(of: auditor, audit) + own
  }

  private func processes(of auditor: RecordID<Person>, _ audit: Record<Audit>, _ start: Day?) throws -> [Conflict] {
    try audit.processes.filter { try owners(of: $0, since: start).contains(auditor.text) }
      .map { Conflict(auditor: auditor.text, record: $0.text) }
  }

  /// The owner of a process, and those who were since a day.
  private func owners(of process: RecordID<QualityProcess>, since start: Day?) throws -> Set<String> {
    var owners = Set([try reader.record(process)?.owner?.text].compactMap { $0 })
    guard let start else { return owners }
    let key = QualityProcess.fields.owner.key
    for line in try reader.history(QualityProcess.key, id: process.text) where line.entry.at.day >= start {
      for change in line.changes where change.field == key {
        owners.formUnion([change.before, change.after].compactMap { $0 })
      }
    }
    return owners
  }

  private func units(of auditor: RecordID<Person>, _ audit: Record<Audit>) throws -> [Conflict] {
    let audited = Set(audit.units.map(\.text))
    // Whoever comes from outside has no unit here.
    guard !audited.isEmpty, try reader.record(auditor)?.isStaff ?? true,
      try reader.count(OrganisationUnit.self, where: .always) > 1
    else { return [] }
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
