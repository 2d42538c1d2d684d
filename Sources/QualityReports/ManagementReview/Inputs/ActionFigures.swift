import QualityModel

/// The figures about actions, which several inputs and the system's own indicators show.
struct ActionFigures {
  let computation: ReviewComputation
  private let kind = Action.key

  /// The actions whose first due day lies in a year, without cancelled ones.
  private func firstDue(in year: Int) -> Condition {
    .all([.within("firstDue", Period(year: year)), .not(.equals("state", .text("cancelled")))])
  }

  func inYear(_ id: String) throws -> ReviewFigure {
    try computation.countFigure(id, .none, kind, firstDue)
  }

  /// Actions completed by their first due day, of those with a first due day in the year that has come.
  func onTime(_ id: String) throws -> ReviewFigure {
    let come: (Int) -> Condition = { year in
      .all([firstDue(in: year), .onOrBefore("firstDue", computation.request.end(of: year))])
    }
    let counts = try computation.years.map { year in
      try computation.reader.aggregate(
        Aggregation(kind, where: come(year), measures: [.count(.notAfter("completedOn", "firstDue"))])
      ).first
    }
    let values = counts.map { FigureValue.share($0?.measures.first ?? 0, of: $0?.count ?? 0) }
    return try computation.figure(id, .percent, .higher, values, from: (kind, come(computation.year)))
  }

  /// What was open at the end of a year: open now, or completed only later. An action without a day of registration
  /// counts from its start, and at the latest from the year in which it is due.
  private func openAtEnd(of year: Int) -> [Condition] {
    let end = computation.request.end(of: year)
    guard let due = Action.schema.due else { return [] }
    let known = Condition.any([
      .onOrBefore("registered", end),
      .all([
        .isEmpty("registered"), .any([.onOrBefore("startedOn", end), .onOrBefore("due", Period(year: year).lastDay)]),
      ]),
    ])
    return [
      .all([due.isOpen, .isEmpty("completedOn"), known]),
      .all([.onOrAfter("completedOn", end.adding(days: 1)), .not(.equals("state", .text("cancelled"))), known]),
    ]
  }

  private func isOverdue(at year: Int) -> Condition { .before("due", computation.request.end(of: year)) }

  private func count(_ year: Int, _ extra: Condition) throws -> Int {
    try openAtEnd(of: year).reduce(0) { try $0 + computation.count(kind, .all([$1, extra])) }
  }

  func overdue(_ id: String) throws -> ReviewFigure {
    let values = try computation.years.map { FigureValue.count(try count($0, isOverdue(at: $0))) }
    let year = computation.year
    return try computation.figure(
      id, .count, .lower, values, from: (kind, .all([.union(openAtEnd(of: year)), isOverdue(at: year)])))
  }

  func overdueShare(_ id: String) throws -> ReviewFigure {
    let values = try computation.years.map { year in
      FigureValue.share(try count(year, isOverdue(at: year)), of: try count(year, .always))
    }
    return try computation.figure(
      id, .percent, .lower, values, from: (kind, .union(openAtEnd(of: computation.year))))
  }

  /// Actions that were found effective, of those that were verified in the year.
  func effective(_ id: String) throws -> ReviewFigure {
    try computation.shareFigure(
      id, .higher, kind, part: { _ in .equals("effective", .text("yes")) },
      of: { .all([computation.days(of: $0, "verifiedOn"), .isSet("effective")]) })
  }

  func cost(_ id: String, _ field: String) throws -> ReviewFigure {
    let filled: (Int) -> Condition = { .all([firstDue(in: $0), .isSet(RecordField(stringLiteral: field))]) }
    let values = try computation.sums(kind, field, filled).map {
      $0.count > 0 ? FigureValue.money($0.sum) : .noData(.none)
    }
    return try computation.figure(id, .money, .none, values, from: (kind, filled(computation.year)))
  }

  func attention() throws -> AttentionList {
    let year = computation.year
    let late = Condition.all([.union(openAtEnd(of: year)), isOverdue(at: year)])
    let ineffective = Condition.all([computation.days(of: year, "verifiedOn"), .equals("effective", .text("no"))])
    return try computation.attention(.overdue, kind, late, day: "due", person: "responsible", isLate: true)
      + computation.attention(.ineffective, kind, ineffective, day: "verifiedOn", person: "responsible")
  }
}
