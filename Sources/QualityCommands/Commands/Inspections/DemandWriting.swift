import QualityModel
import QualityStore

/// Writes a demand with the nonconformity or the action that it becomes.
struct DemandWriting {
  let writer: WorkspaceWriter
  let session: Session
  let invocation: Invocation

  /// - Returns: what was written, the demand first
  func write(_ found: RecordValue) throws -> [RecordValue] {
    guard let inspection = Record<ExternalInspection>(found) else { return [] }
    try markDemanding(inspection)
    let id = try writer.add(try demand(of: inspection).content)
    guard let demand = try writer.reader.record(InspectionDemand.self, id: id) else { return [] }
    let follow = DemandFollowUp(demand, of: inspection)
    var field = "nonconformity"
    var made: RecordValue
    if invocation.has("--nonconformity") {
      made = follow.nonconformity.content
    } else if invocation.has("--action") {
      field = "action"
      made = follow.action.content
    } else {
      return [demand.content]
    }
    try fill(&made)
    try RecordDefaults(reader: writer.reader, today: session.surroundings.today).complete(&made)
    let madeID = try writer.add(made)
    try writer.edit(InspectionDemand.key, id) { $0[field] = .text(madeID) }
    return [
      try writer.reader.record(InspectionDemand.key, id: id) ?? demand.content,
      try writer.reader.record(made.schema.key, id: madeID) ?? made,
    ]
  }

  /// An inspection that demands something is one with demands, whatever was known before.
  private func markDemanding(_ inspection: Record<ExternalInspection>) throws {
    guard inspection.state != .closed else {
      throw Refusal(
        .rule, "inspection.closed", ["record": inspection.id.text, "kind": ExternalInspection.key])
    }
    guard inspection.result != .demands else { return }
    try writer.edit(ExternalInspection.key, inspection.id.text) {
      $0["result"] = .text(ExternalInspection.Result.demands.rawValue)
    }
  }

  private func demand(of inspection: Record<ExternalInspection>) throws -> Record<InspectionDemand> {
    var demand = Record<InspectionDemand>()
    demand.inspection = inspection.id
    if let text = invocation.value("--text") { demand.text = text }
    demand.due = try invocation.day("--due")
    return demand
  }

  /// The fields of what is made that options were given for.
  private func fill(_ record: inout RecordValue) throws {
    let fields = ["title", "severity", "process", "unit", "criterion", "owner", "responsible"]
      .compactMap(record.schema.field)
    try RecordInput(kind: record.schema, session: session, reader: writer.reader)
      .fill(&record, fields, from: invocation)
  }
}
