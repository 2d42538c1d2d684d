import QualityModel
import QualityStore

/// Reads what the workspace has for criteria.
enum EvidenceReading {
  /// The setting that says for how many days evidence is good.
  static let ageSetting = "evidence.days"

  static func index(_ reader: WorkspaceReader, on day: Day) throws -> EvidenceIndex {
    let age = try Settings(reader: reader).days(ageSetting, standard: EvidenceIndex.usualAge)
    return try EvidenceIndex(reader, on: day, age: age)
  }
}
