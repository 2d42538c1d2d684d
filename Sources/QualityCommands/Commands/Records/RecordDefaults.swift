import QualityModel

/// What follows from the organisation's rules where a person left it open.
struct RecordDefaults {
  let reader: any RecordReader
  let today: Day

  func complete(_ record: inout RecordValue) throws {
    guard record.schema.key == Nonconformity.key else { return }
    try completeNonconformity(&record)
  }

  /// A nonconformity is registered on the day it is written; its term runs from there (ISO 9001:2015, 10.2).
  private func completeNonconformity(_ record: inout RecordValue) throws {
    if record["registered"] == nil { record["registered"] = .day(today) }
    if record["due"] == nil, let term = try term(of: record.text("severity")), let start = record.day("registered") {
      record["due"] = .day(start.adding(days: term))
    }
    if record["firstDue"] == nil { record["firstDue"] = record["due"] }
  }

  /// How many days there are; an observation asks for nothing by a certain day.
  private func term(of severity: String?) throws -> Int? {
    switch severity {
    case Nonconformity.Severity.major.rawValue: try Settings(reader: reader).days("due.major", standard: 30)
    case Nonconformity.Severity.minor.rawValue: try Settings(reader: reader).days("due.minor", standard: 90)
    default: nil
    }
  }
}
