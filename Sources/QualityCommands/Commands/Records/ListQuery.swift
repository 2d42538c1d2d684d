import QualityModel

/// Turns the options of `list` into a query.
struct ListQuery {
  let kind: RecordSchema
  let session: Session
  let reader: any RecordSource

  func query(_ invocation: Invocation) throws -> RecordQuery {
    var conditions = try invocation.values("--where").map { try ListCondition(list: self).condition($0) }
    if let year = try invocation.integer("--year") { conditions.append(try isOf(year)) }
    if invocation.has("--open") { conditions.append(try due("--open").isOpen) }
    if invocation.has("--overdue") { conditions.append(try due("--overdue").isOverdue(on: try day(invocation))) }
    if kind === CriterionScore.schema {
      conditions.append(try ScoreVisibility(session: session, reader: reader).condition(kind))
    }
    return RecordQuery(
      kind.key, where: conditions.count == 1 ? conditions[0] : conditions.isEmpty ? .always : .all(conditions),
      order: try order(invocation), limit: try invocation.integer("--limit"), includesWithdrawn: invocation.has("--all")
    )
  }

  /// What is overdue is so by the day that is looked at.
  func day(_ invocation: Invocation) throws -> Day {
    try invocation.day("--as-of") ?? session.today
  }

  private func due(_ option: String) throws -> DueRule {
    guard let due = kind.due else { throw refusal(.listNoDue, option) }
    return due
  }

  private func isOf(_ year: Int) throws -> Condition {
    guard kind.dayField != nil else { throw refusal(.listNoDay, "--year") }
    guard (1900...2199).contains(year) else { throw Refusal(.usage, .usageNotAYear, ["value": "\(year)"]) }
    return kind.isOf(year: year, to: year)
  }

  private func refusal(_ identifier: Refusal.ID, _ option: String) -> Refusal {
    Refusal(.usage, identifier, ["option": .text(option), "command": .command(kind.key)])
  }

  /// As asked for; what is overdue longest stands first otherwise.
  private func order(_ invocation: Invocation) throws -> [RecordQuery.Order] {
    guard let asked = invocation.value("--sort") else {
      return invocation.has("--overdue") ? [RecordQuery.Order(kind.due?.field)] : []
    }
    let isDescending = asked.hasPrefix("-")
    let name = isDescending ? String(asked.dropFirst()) : asked
    if name == "id", !kind.identity.isNatural { return [RecordQuery.Order(nil, isDescending: isDescending)] }
    return [RecordQuery.Order(try FieldNames(kind: kind, session: session).field(name), isDescending: isDescending)]
  }
}

extension Refusal.ID {
  static let listNoDay = Refusal.ID("list.no-day")
  static let listNoDue = Refusal.ID("list.no-due")
}
