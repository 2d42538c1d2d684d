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
    if let process, !Self.identifiers("process", "processes", reason).contains(process) { return false }
    guard let units else { return true }
    let own = Self.identifiers("unit", "units", reason)
    return try own.isEmpty ? isOfPerson(action.responsible.text, units) : !units.isDisjoint(with: own)
  }

  private static func identifiers(_ one: String, _ several: String, _ record: RecordValue?) -> [String] {
    guard let record else { return [] }
    return (record.text(one).map { [$0] } ?? []) + record.list(several)
  }

  private func isOfPerson(_ person: String, _ units: Set<String>) throws -> Bool {
    if unitsOfPeople == nil {
      unitsOfPeople = Dictionary(
        try reader.records(Person.self).map { ($0.id.text, $0.unit?.text ?? "") },
        uniquingKeysWith: { first, _ in first })
    }
    return unitsOfPeople?[person].map(units.contains) ?? false
  }

  /// The record for which an action is taken; of a demand or a decision what stands above it.
  private func reason(_ id: String) throws -> RecordValue? {
    if let known = reasons[id] { return known }
    var record: RecordValue?
    for schema in RecordSchema.kinds(ofID: id) where record == nil { record = try reader.record(schema.key, id: id) }
    for above in ["inspection", "audit"] {
      guard let found = record, found.text("unit") == nil, let id = found.text(above) else { continue }
      record = try reader.record(above, id: id) ?? record
    }
    reasons[id] = record
    return record
  }
}
