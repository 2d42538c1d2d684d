import QualityModel

/// What is to be thought of with an auditor, as a sentence.
struct ConcernText {
  let phrases: Phrases
  let names: PersonNames

  func line(_ concern: AuditorConcern) -> String {
    phrases.text(
      "concern.\(concern.kind.rawValue)",
      ["person": names.text(concern.person), "records": concern.records.joined(separator: ", ")])
  }
}

/// The names of people by their identifiers, read once.
struct PersonNames {
  private let names: [String: String]

  init(_ reader: any RecordReader) throws {
    let lines = try reader.lines(RecordQuery(Person.key, includesWithdrawn: true))
    names = Dictionary(lines.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  /// Identifier and name.
  func text(_ id: String) -> String { names[id].map { "\(id) \($0)" } ?? id }
}
