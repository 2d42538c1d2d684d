/// Tells when the steps were taken that write no day into their record.
public protocol StepDays {
  /// The last step that led a record to another state, and its day; `nil` if none is known.
  func lastStep(of record: RecordValue) throws -> (event: String, day: Day)?
}

/// Asks the trail of each record.
public struct TrailStepDays: StepDays {
  private let reader: any RecordReader

  public init(reader: any RecordReader) {
    self.reader = reader
  }

  public func lastStep(of record: RecordValue) throws -> (event: String, day: Day)? {
    try reader.history(record.schema.key, id: record.id).last { line in
      line.facts["step"].map { record.schema.leads($0) } ?? false
    }.flatMap { line in
      line.facts["step"].map { ($0, line.facts[TrailLine.day].flatMap { Day($0) } ?? line.entry.at.day) }
    }
  }
}

extension RecordSchema {
  /// Whether a step leads to another state; what leads aside, such as a longer term, follows nothing and bounds nothing.
  package func leads(_ event: String) -> Bool { lifecycle?.steps(of: event).contains { $0.to != nil } ?? false }
}
