/// The figures of the year by their formulas, computed from the script's own log.
struct YearFigures {
  let log: YearLog
  let year: Int

  private var end: CalendarDay { .endOfYear(year) }

  private func isOfYear(_ day: CalendarDay?) -> Bool { day?.year == year }

  /// By the name that the review gives a figure.
  var all: [(id: String, expected: FigureExpected)] {
    nonconformities + closing + actions + audits + inspections + indicators
  }

  // MARK: Nonconformities

  private var found: [NonconformityEntry] {
    log.nonconformities.filter { !$0.isRejected && isOfYear($0.found) }
  }

  private var nonconformities: [(String, FigureExpected)] {
    let open = log.nonconformities.filter { $0.isOpen(on: end) }
    return [
      ("c4-registered", .count(found.count)),
      ("c4-major", .count(found.count { $0.severity == "major" })),
      ("c4-recurring", .count(found.count { $0.recurs })),
      ("c4-reopened", .count(found.count { !$0.reopenings.isEmpty })),
      ("c4-open", .count(open.count)),
      ("c4-overdue", .count(open.count(where: isOverdue))),
    ]
  }

  /// The term is that of the actions.
  private func isOverdue(_ entry: NonconformityEntry) -> Bool {
    guard !entry.isImplemented(by: end), let due = entry.terms.holding(on: end) else { return false }
    return due < end
  }

  private var closing: [(String, FigureExpected)] {
    let days = log.nonconformities.compactMap { entry in
      entry.closed(by: end).flatMap { isOfYear($0) ? $0 - entry.registered : nil }
    }.sorted()
    return [
      ("c4-closed", .count(days.count)), ("c4-days-median", YearFigures.median(days)),
      ("c4-days-mean", YearFigures.mean(days)), ("s-days-median", YearFigures.median(days)),
      ("s-days-mean", YearFigures.mean(days)),
    ]
  }

  private static func mean(_ days: [Int]) -> FigureExpected {
    days.isEmpty
      ? .noData : .number(FigureExpected.tenths(days.reduce(0, +), dividedBy: days.count))
  }

  private static func median(_ days: [Int]) -> FigureExpected {
    guard !days.isEmpty else { return .noData }
    let middle = days.count / 2
    if days.count % 2 == 1 { return .count(days[middle]) }
    let sum = days[middle - 1] + days[middle]
    return .number(sum % 2 == 0 ? "\(sum / 2)" : "\(sum / 2).5")
  }

  // MARK: Actions

  private var actions: [(String, FigureExpected)] {
    let all = ActionCounts(log.actions, of: self)
    let own = ActionCounts(log.actions.filter(\.isOfNonconformity), of: self)
    return [
      ("c4-actions", .count(own.due.count)), ("c4-on-time", own.onTime), ("s-on-time", all.onTime),
      ("c4-actions-overdue", .count(own.overdue)), ("s-overdue-share", .share(all.overdue, of: all.open)),
      ("c4-effective", own.effective), ("s-effectiveness", all.effective),
      ("c4-planned-cost", .money(own.due.compactMap(\.plannedCost))),
      ("c4-spent-cost", .money(own.due.compactMap(\.spentCost))),
    ]
  }

  /// What the review counts of some actions.
  private struct ActionCounts {
    let due: [ActionEntry]
    let onTime, effective: FigureExpected
    let open, overdue: Int

    init(_ actions: [ActionEntry], of figures: YearFigures) {
      let end = figures.end
      let due = actions.filter { $0.cancelled == nil && figures.isOfYear($0.firstDue) }
      let open = actions.filter { $0.isOpen(on: end) }
      let verified = actions.compactMap(\.verified).filter { figures.isOfYear($0.day) }
      self.due = due
      self.open = open.count
      overdue = open.count { $0.terms.holding(on: end).map { $0 < end } ?? false }
      onTime = .share(due.count { action in action.completed.map { $0 <= action.firstDue } ?? false }, of: due.count)
      effective = .share(verified.count { $0.effective == "yes" }, of: verified.count)
    }
  }

  // MARK: Audits and inspections

  private var audits: [(String, FigureExpected)] {
    let planned = log.audits.filter { isOfYear($0.firstPlanned) }
    let findings = log.audits.filter { isOfYear($0.held) }.flatMap(\.findings)
    let done = FigureExpected.share(
      planned.count { $0.reported.map { $0 <= end } ?? false }, of: planned.count)
    return [
      ("c6-audits", .count(planned.count)), ("c6-completion", done), ("s-audit-completion", done),
      ("c6-findings", .count(findings.count)),
      ("c6-nonconforming", .count(findings.count { ["minor", "major"].contains($0) })),
    ]
  }

  private var inspections: [(String, FigureExpected)] {
    let inspections = log.inspections.filter { isOfYear($0.day) }
    let clean = FigureExpected.share(inspections.count { !$0.hasDemands }, of: inspections.count)
    let overdue = log.demands.count { demand in
      demand.inspected <= end && demand.due < end && !(demand.completed.map { $0 <= end } ?? false)
    }
    return [
      ("c6-inspections", .count(inspections.count)), ("c6-without-demands", clean),
      ("s-inspections-clean", clean),
      ("c6-demands", .count(log.demands.count { isOfYear($0.inspected) })),
      ("c6-demands-overdue", .count(overdue)),
    ]
  }

  private var indicators: [(String, FigureExpected)] {
    [("s-recurrence", .share(found.count { $0.recurs }, of: found.count))]
  }
}

extension YearFigures {
  /// The tables of the year: how many in each row, by the words of the row.
  var tables: [(id: String, expected: [String: Int])] {
    let held = log.audits.filter { isOfYear($0.held) }.flatMap(\.findings)
    return [
      ("c4-by-source", YearFigures.counts(found.map(\.source))),
      ("c4-by-process", YearFigures.counts(found.map(\.process))),
      ("c4-by-cause", YearFigures.counts(found.compactMap(\.cause))),
      ("c6-by-class", YearFigures.counts(held)),
      ("c6-by-body", YearFigures.counts(log.inspections.filter { isOfYear($0.day) }.map(\.body))),
    ]
  }

  private static func counts(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
