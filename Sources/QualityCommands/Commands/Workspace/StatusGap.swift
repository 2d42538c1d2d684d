import QualityModel

/// Something that the quality system should have and does not.
struct StatusGap {
  /// The stable name, under which the sentence is filed: `status.gap.no-programme`.
  let identifier: String
  var facts: [String: String] = [:]
  /// The kind that it is about, where the sentence names it.
  var kind: RecordSchema?
  var count: Int?
  /// The records that it is about.
  var records: [String] = []
  /// The command that fills the gap.
  let step: String
}
