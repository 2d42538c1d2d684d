import QualityModel

/// What usually follows when a record was written.
enum RecordNextStep {
  /// Kinds whose records begin something: the record that follows, and the option that ties it to the first.
  private static let followers: [String: String] = [
    "nonconformity": "nonconformity contain",
    "audit": "audit prepare",
    "inspection": "inspection demand",
    "indicator": "target add --indicator",
    "target": "measurement add --indicator",
    "survey": "question add --survey",
    "objective": "plan-item add --objective",
    "assessment": "score add --assessment",
    "programme": "audit add --programme",
    "process": "process-report add --process",
    "partner": "partner-evaluation add --partner",
    "review": "conclusion add --review",
  ]

  static func command(after record: RecordValue) -> String {
    let kind = record.schema.key
    guard let follower = followers[kind] else { return "\(CommandCatalogue.kebab(kind)) show \(record.id)" }
    return "\(follower) \(kind == "target" ? record.text("indicator") ?? "" : record.id)"
  }
}
