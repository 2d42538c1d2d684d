/// Something that must hold when a record is written whose kind has no lifecycle of its own, but belongs to a record
/// that has one: a finding belongs to its audit.
public struct RecordRule: Sendable {
  /// The stable name; the refusal is `rule.NAME`.
  public let identifier: String
  /// What stands in the way: the facts that the refusal quotes; `nil` if the rule holds.
  let obstacle: @Sendable (RecordWriting) throws -> [String: Refusal.Fact]?

  /// Whether it also holds of what comes from another register.
  let isAlways: Bool

  /// The name of the refusal when the rule is broken.
  public var refusal: Refusal.ID { Refusal.ID("rule.\(identifier)") }

  init(
    _ identifier: String, always isAlways: Bool = false,
    _ obstacle: @escaping @Sendable (RecordWriting) throws -> [String: Refusal.Fact]?
  ) {
    self.identifier = identifier
    self.isAlways = isAlways
    self.obstacle = obstacle
  }

  /// A rule of one kind.
  public typealias Of<Kind: RecordKind> = Typed<Kind, RecordRule>

  /// Makes sure that a record may be written.
  /// - Parameters:
  ///   - old: the record as it stands; `nil` for a new one
  ///   - isTakenOver: whether it comes from another register, whose past is believed
  ///   - basis: reads the other records, and keeps what rules look up again and again
  /// - Throws: `rule.…`, naming the record
  public static func check(
    _ old: RecordValue?, _ new: RecordValue, isTakenOver: Bool = false, by basis: CompletionBasis
  ) throws {
    for rule in new.schema.rules where rule.isAlways || !isTakenOver {
      guard let facts = try rule.obstacle(RecordWriting(old: old, new: new, basis: basis)) else { continue }
      throw Refusal(.rule, rule.refusal, facts.merging(Refusal.facts(about: new)) { told, _ in told })
    }
  }
}

/// A record that is about to be written.
public struct RecordWriting {
  /// The record as it stands; `nil` for a new one.
  public let old: RecordValue?
  /// The record as it shall be.
  public let new: RecordValue
  /// What the rules can go by.
  let basis: CompletionBasis
  /// Reads the other records.
  public var reader: any RecordReader { basis.reader }

  /// A record of one kind that is about to be written.
  public typealias Of<Kind: RecordKind> = Typed<Kind, RecordWriting>
}

extension Typed where Kind: RecordKind, Subject == RecordRule {
  /// - Parameter isAlways: whether it also holds of what comes from another register
  static func rule(
    _ identifier: String, always isAlways: Bool = false,
    _ obstacle: @escaping @Sendable (RecordWriting.Of<Kind>) throws -> [String: Refusal.Fact]?
  ) -> Self {
    Self(RecordRule(identifier, always: isAlways) { try obstacle(.init($0)) })
  }
}

extension Typed where Kind: RecordKind, Subject == RecordWriting {
  /// The record as it stands; `nil` for a new one.
  var old: Record<Kind>? { value.old.map { Record(owned: $0) } }
  /// The record as it shall be.
  var new: Record<Kind> { Record(owned: value.new) }
  /// Reads the other records.
  var reader: any RecordReader { value.reader }
  /// What the rule can go by; it keeps what is looked up for many records.
  var basis: CompletionBasis { value.basis }
}
