import QualityModel

/// The actions of the units: those still to be done, and those that were due or done in the days.
struct ActionsPart {
  let scope: FolderScope

  func content() throws -> FolderContent {
    let actions = try actions()
    let open = actions.filter(ActionTable.isOpen)
    let closed = actions.filter { !ActionTable.isOpen($0) }
    let late = open.count { ActionSummary.isLate($0, on: scope.asOf) }
    let table = ActionTable(lookup: scope.lookup, asOf: scope.asOf, namesReason: true)
    return FolderContent(
      "actions", count: actions.count,
      facts: [
        ReportFact("plan.open", .count(open.count)),
        ReportFact("folder.late", late > 0 ? .counted("folder.late.count", late, .bad) : nil),
      ],
      [
        FolderContent.section("open-actions", try table.table("open-actions", open)),
        FolderContent.section("closed-actions", try table.table("closed-actions", closed)),
      ])
  }

  private func actions() throws -> [Record<Action>] {
    var request = ActionPlanRequest(asOf: scope.asOf)
    request.unit = scope.request.unit
    let places = try ActionPlaces(request: request, reader: scope.reader)
    let isOpen: Condition.Of<Action> = .any([.isEmpty(\.state), .isIn(\.state, Action.State.open)])
    return try scope.reader.records(
      Action.self, where: .any([isOpen, scope.isInDays(\.due), scope.isInDays(\.completedOn)]),
      order: [.ascending(\.due)]
    ).filter(places.contains)
  }
}
