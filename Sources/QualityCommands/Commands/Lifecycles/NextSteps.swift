import QualityModel

/// The commands that may follow in a record's state, the usual one first.
enum NextSteps {
  /// Events that lead aside are told in help, not proposed after every step.
  private static let aside: Set<String> = [
    "extend", "cancel", "reject", "reopen", "postpone", "restaff", "return", "retire", "amend", "forward", "revoke",
    "use", "progress", "revise",
  ]

  /// Where another command than a step comes next.
  private static let own: [String: [String: String]] = [
    Assessment.key: ["scoring": "form", "consensus": "spread", "approved": "plan"]
  ]

  static func commands(after record: RecordValue) -> [String] {
    guard let lifecycle = Lifecycle.of(record.schema) else { return [] }
    if let own = own[record.schema.key]?[lifecycle.state(of: record)] {
      return ["\(CommandCatalogue.kebab(record.schema.key)) \(own) \(record.id)"]
    }
    let events = lifecycle.events(in: lifecycle.state(of: record)).filter { !aside.contains($0) }
    // The table is written in the order of a life: the last that may follow leads furthest, the first comes next.
    return events.prefix(2).map { "\(CommandCatalogue.kebab(record.schema.key)) \($0) \(record.id)" }
  }
}
