/// Makes what a demand of an inspection becomes: a nonconformity, or an action.
public struct DemandFollowUp {
  private let inspection: Record<ExternalInspection>
  private let demand: Record<InspectionDemand>

  public init(_ demand: Record<InspectionDemand>, of inspection: Record<ExternalInspection>) {
    self.demand = demand
    self.inspection = inspection
  }

  /// The nonconformity with the links that the inspection gives; its term is the demand's.
  public var nonconformity: Record<Nonconformity> {
    var nonconformity = Record<Nonconformity>()
    nonconformity.title = ShortTitle.of(demand.text)
    nonconformity.description = demand.text
    nonconformity.found = inspection.day
    nonconformity.source = .inspection
    nonconformity.sourceRecord = inspection.id.text
    nonconformity.unit = inspection.unit
    nonconformity.service = inspection.service
    nonconformity.due = demand.due
    return nonconformity
  }

  /// The action by which the demand is met; who is responsible must be told.
  public var action: Record<Action> {
    var action = Record<Action>()
    action.title = ShortTitle.of(demand.text)
    action.kind = .correction
    action.for = demand.id.text
    if let due = demand.due { action.due = due }
    return action
  }
}
