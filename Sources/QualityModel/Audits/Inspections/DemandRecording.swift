/// Records what an authority demands, and with it what it becomes: a nonconformity or an action.
public struct DemandRecording: UseCase {
  /// What the demand becomes.
  public enum Becoming: String, Sendable {
    case nonconformity, action
  }

  private let inspection: RecordID<ExternalInspection>
  private let demand: Record<InspectionDemand>
  private let becoming: Becoming?
  private let fill: (inout RecordValue) throws -> Void

  /// - Parameters:
  ///   - inspection: the inspection that demands it
  ///   - demand: what is demanded; it is tied to the inspection here
  ///   - becoming: what is made of it at once; `nil`: nothing yet
  ///   - fill: sets what was told of the record that is made
  public init(
    _ demand: Record<InspectionDemand>, of inspection: RecordID<ExternalInspection>, becoming: Becoming?,
    filling fill: @escaping (inout RecordValue) throws -> Void
  ) {
    self.demand = demand
    self.inspection = inspection
    self.becoming = becoming
    self.fill = fill
  }

  /// The identifiers of what was written, the demand's first.
  /// - Throws: `inspection.closed`, `days.order`; what the filling throws
  public func run(_ work: inout Work) throws -> [(kind: RecordSchema, id: String)] {
    guard let inspection = try work.reader.record(inspection) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(inspection.text)])
    }
    guard work.today >= inspection.day else {
      throw Refusal.order(
        of: work.today, in: inspection.content, after: inspection.day, in: ExternalInspection.fields.day)
    }
    try markDemanding(inspection, &work)
    var demand = demand
    demand.inspection = inspection.id
    demand = try work.add(demand)
    guard let becoming else { return [(InspectionDemand.schema, demand.id.text)] }
    let made = try make(becoming, of: demand, inspection, &work)
    return [(InspectionDemand.schema, demand.id.text), (made.schema, made.id)]
  }

  /// An inspection that demands something is one with demands, whatever was known before.
  private func markDemanding(_ inspection: Record<ExternalInspection>, _ work: inout Work) throws {
    guard inspection.state != .closed else {
      throw Refusal(
        .rule, .inspectionClosed, ["record": .record(inspection.id.text), "kind": .kind(ExternalInspection.key)])
    }
    if inspection.result != .demands { work.set(\.result, of: inspection.id, to: .demands, by: .useCase) }
  }

  private func make(
    _ becoming: Becoming, of demand: Record<InspectionDemand>, _ inspection: Record<ExternalInspection>,
    _ work: inout Work
  ) throws -> RecordValue {
    let follow = DemandFollowUp(demand, of: inspection)
    var made = becoming == .nonconformity ? follow.nonconformity.content : follow.action.content
    if var action = Record<Action>(made) {
      action.registered = work.today
      made = action.content
    }
    try fill(&made)
    made = try work.add(made)
    switch becoming {
    case .nonconformity: work.set(\.nonconformity, of: demand.id, to: RecordID(made.id), by: .useCase)
    case .action: work.set(\.action, of: demand.id, to: RecordID(made.id), by: .useCase)
    }
    return made
  }
}

extension Refusal.ID {
  static let inspectionClosed = Refusal.ID("inspection.closed")
}
