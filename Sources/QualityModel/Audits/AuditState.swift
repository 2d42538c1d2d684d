/// The state of an audit, as what belongs to it asks for it.
enum AuditState {
  /// What stands in the way of something that belongs to an audit.
  /// - Parameter states: those in which it may be done
  /// - Returns: the facts of the refusal; `nil` if nothing stands in the way
  static func obstacle(
    to audit: RecordID<Audit>, unless states: [Audit.State], _ reader: any RecordReader
  ) throws -> [String: Refusal.Fact]? {
    guard let found = try reader.record(audit) else { return nil }
    let state = found.state ?? .planned
    guard !states.contains(state) else { return nil }
    let events = Audit.lifecycle?.events(in: state.rawValue) ?? []
    return [
      "record": .record(audit.text), "kind": .kind(Audit.key), "state": .state(state.rawValue, of: Audit.key),
      "command": .command(Audit.key), "event": .text(events.first ?? "show"),
    ]
  }
}

extension Typed where Kind: RecordKind, Subject == StepRule {
  /// The audit to which a record belongs, and the one to which it shall belong, are in one of these states.
  /// - Parameter path: the field that names the audit
  static func audit(_ path: ValuePath<Kind, RecordID<Audit>>, isIn states: [Audit.State], _ identifier: String) -> Self
  {
    let field = path(Kind.fields)
    return .rule(identifier) { context in
      for id in Set([context.value.old, context.value.record].compactMap { $0.text(field) }).sorted() {
        if let facts = try AuditState.obstacle(to: RecordID(id), unless: states, context.reader) { return .init(facts) }
      }
      return nil
    }
  }
}
