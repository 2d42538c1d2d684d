/// Something that must hold before a step, with a name under which its sentence is filed.
///
/// The sentence of the rule itself is the phrase `rule.NAME`; that of a refusal is `refusal.rule.NAME`, with the next
/// step beside it.
public struct StepRule: Sendable {
  /// The stable name: `nonconformity.actions-completed`.
  public let identifier: String
  /// What stands in the way; `nil` if the rule holds.
  let obstacle: @Sendable (StepContext) throws -> Obstacle?

  /// What stands in the way of a step: facts that the refusal quotes.
  public struct Obstacle: Sendable, Equatable {
    let facts: [String: String]

    init(_ facts: [String: String] = [:]) {
      self.facts = facts
    }

    /// Names the records that stand in the way.
    static func records(_ ids: [String]) -> Obstacle {
      let named = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
      return Obstacle(["records": named, "count": "\(ids.count)"])
    }
  }

  init(_ identifier: String, _ obstacle: @escaping @Sendable (StepContext) throws -> Obstacle?) {
    self.identifier = identifier
    self.obstacle = obstacle
  }

  /// A rule that either holds or does not, with nothing more to tell.
  static func holds(_ identifier: String, _ condition: @escaping @Sendable (StepContext) throws -> Bool) -> StepRule {
    StepRule(identifier) { try condition($0) ? nil : Obstacle() }
  }

  /// The new term lies after the one before.
  static func later(_ field: String) -> StepRule {
    StepRule("later-\(field)") { context in
      guard let old = context.old.day(field), let new = context.record.day(field), new <= old else { return nil }
      return Obstacle(["day": old.text])
    }
  }

  /// A day that is told with the step lies after it: a check on the day of the deed shows nothing.
  static func ahead(_ field: String) -> StepRule {
    StepRule("ahead-\(field)") { context in
      guard let day = context.record.day(field), day != context.old.day(field), day <= context.day else { return nil }
      return Obstacle(["day": context.day.text])
    }
  }

  /// The step is not taken before a day that the record bears.
  static func notBefore(_ field: String) -> StepRule {
    StepRule("not-before-\(field)") { context in
      guard let day = context.old.day(field), context.day < day else { return nil }
      return Obstacle(["day": day.text])
    }
  }

  /// What is told to have happened has not happened in the future.
  static func notInFuture(_ field: String) -> StepRule {
    StepRule("not-in-future") { context in
      guard let day = context.record.day(field), day > context.day else { return nil }
      return Obstacle(["day": day.text])
    }
  }
}
