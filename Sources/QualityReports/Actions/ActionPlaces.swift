import QualityModel

/// Tells whether an action belongs to the unit and the process of a plan: through the record for which it is taken, or
/// else, for units, through the person who is responsible.
final class ActionPlaces {
  private let process: String?
  private let units: Set<String>?
  private let reader: any RecordReader
  private var reasons: [String: RecordValue?] = [:]
  private var unitsOfPeople: [String: String]?

  init(request: ActionPlanRequest, reader: any RecordReader) throws {
    process = request.process
    units = try request.unit.map { try UnitTree(under: $0, reader).ids }
    self.reader = reader
  }

  func contains(_ action: Record<Action>) throws -> Bool {
    guard process != nil || units != nil else { return true }
    let reason = try action.for.flatMap { try self.reason($0) }
    if let process, !Self.identifiers(of: QualityProcess.self, in: reason).contains(process) { return false }
    guard let units else { return true }
    let own = Self.identifiers(of: OrganisationUnit.self, in: reason)
    return try own.isEmpty ? isOfPerson(action.responsible.text, units) : !units.isDisjoint(with: own)
  }

  /// The units or processes that a record names; what leads to records of its own kind tells no place.
  private static func identifiers<Kind: RecordKind>(of kind: Kind.Type, in record: RecordValue?) -> [String] {
    guard let record, record.schema !== kind.schema else { return [] }
    return record.schema.fields.filter { $0.kind.referredKind == kind.key }.flatMap { record.identifiers($0) }
  }

  private func isOfPerson(_ person: String, _ units: Set<String>) throws -> Bool {
    if unitsOfPeople == nil {
      unitsOfPeople = Dictionary(
        try reader.records(Person.self).map { ($0.id.text, $0.unit?.text ?? "") },
        uniquingKeysWith: { first, _ in first })
    }
    return unitsOfPeople?[person].map(units.contains) ?? false
  }

  /// The record for which an action is taken; of a demand, a finding or a question what stands above it.
  private func reason(_ id: String) throws -> RecordValue? {
    if let known = reasons[id] { return known }
    var record: RecordValue?
    for schema in RecordSchema.kinds(ofID: id) where record == nil { record = try reader.record(schema.key, id: id) }
    record = try record.flatMap(above) ?? record
    reasons[id] = record
    return record
  }

  private func above(_ record: RecordValue) throws -> RecordValue? {
    if let demand = Record<InspectionDemand>(record) { return try reader.record(demand.inspection)?.content }
    let audit = Record<AuditFinding>(record)?.audit ?? Record<ChecklistItem>(record)?.audit
    return try audit.flatMap { try reader.record($0)?.content }
  }
}
