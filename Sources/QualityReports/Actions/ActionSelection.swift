import QualityModel

/// Finds the actions of a plan.
struct ActionSelection {
  let request: ActionPlanRequest
  let reader: any RecordReader

  /// The actions by their term.
  func actions() throws -> [Record<Action>] {
    let found = try reader.records(
      Action.self, where: .all([time, reason, people]), order: [.init("due")])
    let places = try ActionPlaces(request: request, reader: reader)
    return try found.filter(places.contains)
  }

  private var time: Condition {
    if request.reason != nil { return .always }
    let period = Period(year: request.year ?? request.asOf.year)
    let isOpen = Condition.any([.isEmpty("state"), Action.schema.due?.isOpen ?? .always])
    guard request.year != nil else { return .any([isOpen, .within("completedOn", period)]) }
    return .any([
      .within("due", period), .within("firstDue", period), .within("completedOn", period),
      .all([isOpen, .before("due", period.firstDay)]),
    ])
  }

  private var reason: Condition { request.reason.map { .equals("for", .text($0)) } ?? .always }

  private var people: Condition {
    request.responsible.map { .any([.equals("responsible", .text($0)), .contains("coResponsible", $0)]) } ?? .always
  }
}
