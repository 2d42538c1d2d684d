import QualityModel

/// How many actions are open, late and done, and what they cost.
struct ActionSummary {
  let actions: [Record<Action>]
  let asOf: Day

  static func isLate(_ action: Record<Action>, on day: Day) -> Bool { ActionTable.isOpen(action) && action.due < day }

  func section() -> ReportSection {
    let open = actions.filter(ActionTable.isOpen)
    let late = actions.filter { ActionSummary.isLate($0, on: asOf) }
    let cancelled = actions.filter { $0.state == .cancelled }
    return ReportSection(
      "summary", label: "plan.summary",
      [
        .facts([
          ReportFact("plan.open", .count(open.count)),
          ReportFact("plan.late", .count(late.count), late.isEmpty ? nil : .mark("attention.overdue", .bad)),
          ReportFact("plan.done", .count(actions.count - open.count - cancelled.count)),
          ReportFact("plan.cancelled", cancelled.isEmpty ? nil : .count(cancelled.count)),
          ReportFact("plan.planned-cost", .money(Money.sum(actions.map(\.plannedCost)))),
          ReportFact("plan.spent-cost", .money(Money.sum(actions.map(\.spentCost)))),
        ])
      ])
  }
}
