import QualityModel

/// Actions in a list: what, who, until when, where it stands, what it costs.
struct ActionTable {
  let lookup: ReportLookup
  let asOf: Day
  /// Whether the list tells for which record each action is taken.
  var namesReason = false

  func table(_ id: String, _ actions: [Record<Action>]) throws -> ReportTable {
    var columns: [ReportTable.Column] = [
      .init(label: "records.id"), .field("title", Action.self), .field("kind", Action.self),
      .field("responsible", Action.self), .field("due", Action.self), .field("state", Action.self),
      .field("plannedCost", Action.self, isNumeric: true), .field("spentCost", Action.self, isNumeric: true),
    ]
    if namesReason { columns.insert(.field("for", Action.self), at: 2) }
    return .list(id, columns, try actions.map(row))
  }

  private func row(_ action: Record<Action>) throws -> [ReportTable.Cell?] {
    let people = try lookup.people([action.responsible.text] + action.coResponsible.map(\.text))
    var cells: [ReportTable.Cell?] = [
      .text(action.id.text), .text(action.title), .choice(action.kind.rawValue, "kind", Action.self), .all(people),
      term(action), .all(state(action)), .money(action.plannedCost), .money(action.spentCost),
    ]
    if namesReason { cells.insert(try lookup.record(action.for), at: 2) }
    return cells
  }

  private func term(_ action: Record<Action>) -> ReportTable.Cell? {
    .term(action.due, isOpen: ActionTable.isOpen(action), on: asOf)
  }

  /// The state, and since when it is done.
  private func state(_ action: Record<Action>) -> [ReportTable.Cell] {
    let isDone = action.state == .completed || action.state == .verified
    return [
      .choice((action.state ?? .planned).rawValue, "state", Action.self), isDone ? .date(action.completedOn) : nil,
    ].compactMap { $0 }
  }

  /// Whether something is still to be done; an action without a state has not been begun.
  static func isOpen(_ action: Record<Action>) -> Bool {
    Action.State.open.contains(action.state ?? .planned)
  }
}
