import QualityModel

/// The state of a record in words.
enum StateText {
  static func word(_ record: RecordValue, _ phrases: Phrases) -> String {
    guard let lifecycle = record.schema.lifecycle else { return "" }
    return phrases.choice(lifecycle.state(of: record), of: lifecycle.stateField.key, in: record.schema)
  }
}
