import QualityModel

/// What each responsible person has to do, has done, and what it costs; who has most to do comes first.
struct ActionsByPerson {
  let actions: [Record<Action>]
  let lookup: ReportLookup
  let asOf: Day

  private struct Line {
    let person: String
    let name: String
    let actions: [Record<Action>]
    var open: Int { actions.count(where: ActionTable.isOpen) }
  }

  func section() throws -> ReportSection {
    ReportSection(
      "people", label: "plan.people",
      [
        .table(
          ReportTable(
            id: "plan-people",
            columns: [.field(\Action.responsible)]
              + ["plan.open", "plan.late", "plan.done", "plan.planned-cost", "plan.spent-cost"].map {
                .init(label: $0, isNumeric: true)
              }, rows: try lines().map { ReportTable.Row(cells: cells($0)) }))
      ])
  }

  private func lines() throws -> [Line] {
    let groups = Dictionary(grouping: actions.filter { $0.state != .cancelled }) { $0.responsible.text }
    let lines = try groups.map { person, actions in
      Line(person: person, name: try lookup.title(Person.key, person) ?? person, actions: actions)
    }
    return lines.sorted {
      $0.open != $1.open ? $0.open > $1.open : (NameOrder.compare($0.name, $1.name), $0.person) < (0, $1.person)
    }
  }

  private func cells(_ line: Line) -> [ReportTable.Cell] {
    let late = line.actions.count { ActionSummary.isLate($0, on: asOf) }
    return [
      .text(line.name), .count(line.open), .count(late), .count(line.actions.count - line.open),
      .money(Money.sum(line.actions.map(\.plannedCost))) ?? .noData,
      .money(Money.sum(line.actions.map(\.spentCost))) ?? .noData,
    ]
  }
}
