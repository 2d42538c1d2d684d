import QualityModel

/// How many nonconformities were found, how many are open, late, closed.
struct RegisterSummary {
  let found: [Record<Nonconformity>]
  let asOf: Day

  func section() -> ReportSection {
    let open = found.filter(RegisterSummary.isOpen)
    let late = open.count { $0.due.map { $0 < asOf } ?? false }
    let rejected = found.count { $0.state == .rejected }
    return ReportSection(
      "summary", label: "plan.summary",
      [
        .facts(
          [
            ReportFact("register.found", .count(found.count)),
            ReportFact("register.major", .count(found.count { $0.severity == .major && $0.state != .rejected })),
            ReportFact("register.open", .count(open.count)),
            ReportFact("register.late", .count(late), late > 0 ? .mark("attention.overdue", .bad) : nil),
            ReportFact("register.closed", .count(found.count { $0.state == .closed })),
            ReportFact("register.rejected", .count(rejected)),
            ReportFact("register.recurring", .count(found.count { $0.recurrenceOf != nil && $0.state != .rejected })),
            ReportFact("register.reopened", .count(found.count { ($0.reopened ?? 0) > 0 })),
            ReportFact("field.nonconformity.plannedCost", .money(Money.sum(found.map(\.plannedCost)))),
          ])
      ] + (rejected > 0 ? [.notice(ReportNotice("register.rejected.about"))] : []))
  }

  static func isOpen(_ record: Record<Nonconformity>) -> Bool {
    Nonconformity.State.open.contains(record.state ?? .registered)
  }
}
