import QualityModel

/// The commands that may follow, the usual one first.
enum NextSteps {
  /// What usually comes after a record was added.
  static func command(afterAdding record: RecordValue) -> String {
    record.schema.next?.command(after: record) ?? "\(CommandCatalogue.kebab(record.schema.key)) show \(record.id)"
  }

  /// What may follow in a record's state.
  static func commands(after record: RecordValue) -> [String] {
    guard let lifecycle = record.schema.lifecycle else { return [] }
    let state = lifecycle.state(of: record)
    if let own = record.schema.kind.nextInState[state] { return [command(own, record)] }
    let events = lifecycle.events(in: state).filter { event in !lifecycle.steps(of: event).contains(where: \.isAside) }
    // The table is written in the order of a life: the last that may follow leads furthest, the first comes next.
    return events.prefix(2).map { command($0, record) }
  }

  private static func command(_ words: String, _ record: RecordValue) -> String {
    "\(CommandCatalogue.kebab(record.schema.key)) \(words) \(record.id)"
  }
}
