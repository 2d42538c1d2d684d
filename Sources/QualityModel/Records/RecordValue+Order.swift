extension RecordValue {
  /// The pairs of days that stand in an order which cannot be, such as an end before the beginning.
  public var brokenOrders: [(earlier: RecordField, later: RecordField)] {
    schema.daysInOrder.filter { pair in
      guard let first = day(pair.earlier), let second = day(pair.later) else { return false }
      return second < first
    }
  }

  /// Makes sure that no change brings days into an order which cannot be. What stood there in disorder already, such as
  /// in a register that was taken over, is no obstacle to changing something else.
  /// - Throws: `days.order`
  package func checkOrder(changing old: RecordValue?) throws {
    let changed = brokenOrders.first { pair in
      old.map { $0[pair.earlier] != self[pair.earlier] || $0[pair.later] != self[pair.later] } ?? true
    }
    guard let changed, let early = day(changed.earlier), let late = day(changed.later) else { return }
    throw Refusal.order(of: late, in: self, after: early, in: changed.earlier)
  }
}

extension Refusal {
  /// A day lies before the one that it follows.
  static func order(of day: Day, in record: RecordValue, after since: Day, in field: RecordField) -> Refusal {
    let facts: [String: Fact] = [
      "day": .day(day), "since": .day(since), "field": .field(field.key, of: record.schema.key),
    ]
    return Refusal(.rule, .daysOrder, facts.merging(Refusal.facts(about: record)) { told, _ in told })
  }
}

extension Refusal {
  /// The same where what happened before is a step that writes no day.
  static func order(of day: Day, in record: RecordValue, after since: Day, ofStep event: String) -> Refusal {
    let facts: [String: Fact] = ["day": .day(day), "since": .day(since), "event": .text(event)]
    return Refusal(.rule, .daysOrderStep, facts.merging(Refusal.facts(about: record)) { told, _ in told })
  }
}

extension Refusal.ID {
  static let daysOrderStep = Refusal.ID("days.order-step")
  static let daysOrder = Refusal.ID("days.order")
}
