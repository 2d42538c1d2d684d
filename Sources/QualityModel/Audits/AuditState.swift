/// The state of an audit, as what belongs to it asks for it.
enum AuditState {
  /// The same for a record that belongs to one audit and may be about to belong to another: neither may be closed.
  static func obstacle(
    from old: RecordID<Audit>, to new: RecordID<Audit>, unless states: [Audit.State], _ reader: any RecordReader
  ) throws -> StepRule.Obstacle? {
    for audit in old == new ? [old] : [old, new] {
      if let facts = try obstacle(to: audit, unless: states, reader) { return .init(facts) }
    }
    return nil
  }

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
