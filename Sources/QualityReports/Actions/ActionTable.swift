import QualityModel

/// Actions in a list: what, who, until when, where it stands, what it costs.
struct ActionTable {
  let lookup: ReportLookup
  let asOf: Day
  /// Whether the list tells for which record each action is taken.
  var namesReason = false

  func table(_ id: String, _ actions: [Record<Action>]) throws -> ReportTable {
    .list(
      id,
      [
        .init(label: "records.id"), .init(label: "column.action", isWide: true), .field(\Action.responsible),
        .field(\Action.due), .field(\Action.state), .field(\Action.plannedCost, isNumeric: true),
        .field(\Action.spentCost, isNumeric: true),
      ], try actions.map(row))
  }

  private func row(_ action: Record<Action>) throws -> [ReportTable.Cell?] {
    [
      .text(action.id.text), .lines(try lines(action)),
      .all(try lookup.people([action.responsible.text] + action.coResponsible.map(\.text))), term(action),
      .all(try state(action)), .money(action.plannedCost), .money(action.spentCost),
    ]
  }

  /// What is done, what sort of action it is, and for what.
  private func lines(_ action: Record<Action>) throws -> [ReportTable.Cell] {
    [
      .text(action.title), .choice(action.kind, \Action.kind),
      namesReason ? try lookup.record(action.for) : nil,
    ].compactMap { $0 }
  }

  private func term(_ action: Record<Action>) -> ReportTable.Cell? {
    .term(action.due, isOpen: ActionTable.isOpen(action), on: asOf)
  }

  /// The state, and since when it is done.
  private func state(_ action: Record<Action>) throws -> [ReportTable.Cell] {
    let isDone = action.state == .completed || action.state == .verified
    return [
      .choice(action.state ?? .planned, \Action.state), isDone ? .date(action.completedOn) : nil,
      action.state == .verified ? try lookup.entered(by: action.enteredBy) : nil,
    ].compactMap { $0 }
  }

  /// Whether something is still to be done; an action without a state has not been begun.
  static func isOpen(_ action: Record<Action>) -> Bool {
    Action.State.open.contains(action.state ?? .planned)
  }
}
