import QualityModel

/// How many nonconformities were found, how many are open, late, closed.
struct RegisterSummary {
  let found: [Record<Nonconformity>]
  let asOf: Day
  /// From how many days on a check is late.
  let tolerance: Int

  func section() -> ReportSection {
    let open = found.filter(RegisterSummary.isOpen)
    let standing = found.map { $0.standing(on: asOf, tolerance: tolerance) }
    let (late, checkLate) = (standing.count { $0 == .late }, standing.count { $0 == .checkLate })
    let unjudged = found.count { $0.severity == nil && $0.state != .rejected }
    let rejected = found.count { $0.state == .rejected }
    let takenOver = found.count { $0.takenOver != nil }
    return ReportSection(
      "summary", label: "plan.summary",
      [
        .facts(
          [
            ReportFact("register.found", .count(found.count - rejected)),
            ReportFact("register.major", .count(found.count { $0.severity == .major && $0.state != .rejected })),
            // Told only where it is so: usually everything is judged.
            ReportFact("register.not-judged", unjudged > 0 ? .count(unjudged) : nil),
            ReportFact("register.open", .count(open.count)),
            ReportFact("register.late", .count(late), late > 0 ? .mark("attention.overdue", .bad) : nil),
            ReportFact("register.awaiting-check", .count(standing.count { $0 == .awaitingCheck })),
            ReportFact(
              "register.check-late", .count(checkLate), checkLate > 0 ? .mark("standing.check-late", .bad) : nil),
            ReportFact("register.closed", .count(found.count { $0.state == .closed })),
            ReportFact("register.rejected", .count(rejected)),
            ReportFact("register.recurring", .count(found.count { $0.recurrenceOf != nil && $0.state != .rejected })),
            ReportFact("register.reopened", .count(found.count { ($0.reopened ?? 0) > 0 && $0.state != .rejected })),
            ReportFact("field.nonconformity.plannedCost", .money(Money.sum(found.map(\.plannedCost)))),
          ])
      ] + (rejected > 0 ? [.notice(ReportNotice("register.rejected.about"))] : [])
        + (takenOver > 0 ? [.notice(ReportNotice("register.taken-over", count: takenOver))] : []))
  }

  static func isOpen(_ record: Record<Nonconformity>) -> Bool {
    Nonconformity.State.open.contains(record.state ?? .registered)
  }
}
