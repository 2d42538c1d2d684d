import QualityModel

/// Tells from the trail when steps were taken that write no day.
///
/// A few records are asked one by one; when there are many, as in an import, the trail is read once for all of a kind.
final class StepDaysOfTrail: StepDays {
  private let reader: WorkspaceReader
  private let one: TrailStepDays
  private var asked: [String: Int] = [:]
  private var known: [String: [String: (event: String, day: Day)]] = [:]

  /// From so many on it costs less to read all of them.
  private static let few = 50

  init(_ reader: WorkspaceReader) {
    self.reader = reader
    one = TrailStepDays(reader: reader)
  }

  func lastStep(of record: RecordValue) throws -> (event: String, day: Day)? {
    let kind = record.schema.key
    if let known = known[kind] { return known[record.id] }
    asked[kind, default: 0] += 1
    if asked[kind, default: 0] <= StepDaysOfTrail.few { return try one.lastStep(of: record) }
    let all = try reader.lastSteps(of: record.schema)
    known[kind] = all
    return all[record.id]
  }

  /// Notes a step that is being written.
  func note(_ event: String, of record: RecordValue, on day: Day) {
    guard record.schema.leads(event) else { return }
    known[record.schema.key]?[record.id] = (event, day)
  }
}
