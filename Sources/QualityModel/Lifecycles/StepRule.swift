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
    let facts: [String: Refusal.Fact]

    init(_ facts: [String: Refusal.Fact] = [:]) {
      self.facts = facts
    }

    /// Names the records that stand in the way.
    static func records(_ ids: [String]) -> Obstacle {
      Obstacle(["records": .first(5, of: ids.map { .record($0) }), "count": .count(ids.count)])
    }
  }

  /// The name of the refusal when the rule is broken.
  public var refusal: Refusal.ID { Refusal.ID("rule.\(identifier)") }

  init(_ identifier: String, _ obstacle: @escaping @Sendable (StepContext) throws -> Obstacle?) {
    self.identifier = identifier
    self.obstacle = obstacle
  }

  /// A rule about records of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, StepRule>
}

extension Typed where Kind: RecordKind, Subject == StepRule {
  /// A rule that tells what stands in the way; `nil` if it holds.
  static func rule(
    _ identifier: String, _ obstacle: @escaping @Sendable (StepContext.Of<Kind>) throws -> StepRule.Obstacle?
  ) -> Self {
    Self(StepRule(identifier) { try obstacle(.init($0)) })
  }

  /// A rule that either holds or does not, with nothing more to tell.
  static func holds(
    _ identifier: String, _ condition: @escaping @Sendable (StepContext.Of<Kind>) throws -> Bool
  ) -> Self {
    .rule(identifier) { try condition($0) ? nil : StepRule.Obstacle() }
  }

  /// The new term lies after the one before.
  static func later(_ path: FieldPath<Kind>) -> Self {
    .about(path, "later-") { field, context in
      guard let old = context.old.day(field), let new = context.record.day(field), new <= old else { return nil }
      return old
    }
  }

  /// A day that is told with the step lies after it: a check on the day of the deed shows nothing.
  static func ahead(_ path: FieldPath<Kind>) -> Self {
    .about(path, "ahead-") { field, context in
      guard let day = context.record.day(field), day != context.old.day(field), day <= context.day else { return nil }
      return context.day
    }
  }

  /// What is told to have happened has not happened in the future.
  static func notInFuture(_ paths: FieldPath<Kind>...) -> Self {
    let fields = paths.map(Kind.field)
    return Self(
      StepRule("not-in-future") { context in
        let day = fields.lazy.compactMap { context.record.day($0) }.first { $0 > context.day }
        return day.map { StepRule.Obstacle(["day": .day($0)]) }
      })
  }

  /// A rule about the day in a field, filed under the field's name.
  private static func about(
    _ path: FieldPath<Kind>, _ name: String,
    _ hindrance: @escaping @Sendable (RecordField, StepContext) -> Day?
  ) -> Self {
    let field = Kind.field(path)
    return Self(
      StepRule(name + field.key) { context in
        hindrance(field, context).map { StepRule.Obstacle(["day": .day($0)]) }
      })
  }
}
