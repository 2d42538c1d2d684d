import QualityModel

/// Finds the actions of a plan.
struct ActionSelection {
  let request: ActionPlanRequest
  let reader: any RecordReader

  /// The actions by their term.
  func actions() throws -> [Record<Action>] {
    let found = try reader.records(
      Action.self, where: .all([time, reason, people]), order: [.ascending(\.due)])
    let places = try ActionPlaces(request: request, reader: reader)
    return try found.filter(places.contains)
  }

  private var time: Condition.Of<Action> {
    if request.reason != nil { return .always }
    let period = Period(year: request.year ?? request.asOf.year)
    let isOpen: Condition.Of<Action> = .any([.isEmpty(\.state), .isIn(\.state, Action.State.open)])
    guard request.year != nil else { return .any([isOpen, .within(\.completedOn, period)]) }
    return .any([
      .within(\.due, period), .within(\.firstDue, period), .within(\.completedOn, period),
      .all([isOpen, .before(\.due, period.firstDay)]),
    ])
  }

  private var reason: Condition.Of<Action> { request.reason.map { .equals(\.for, $0) } ?? .always }

  private var people: Condition.Of<Action> {
    guard let person = request.responsible.map({ RecordID<Person>($0) }) else { return .always }
    return .any([.equals(\.responsible, person), .contains(\.coResponsible, person)])
  }
}
