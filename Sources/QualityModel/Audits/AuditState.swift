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
