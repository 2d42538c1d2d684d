import QualityModel

/// Reads what the workspace has for criteria.
enum EvidenceReading {
  static func index(_ reader: any RecordReader, on day: Day) throws -> EvidenceIndex {
    try EvidenceIndex(reader, on: day, age: Settings(reader: reader).number(.evidence))
  }
}
