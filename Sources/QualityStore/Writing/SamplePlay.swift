import QualityModel

/// Plays the years of a sample in one transaction: one writer, whose hands and clock change.
///
/// Only a new workspace that is marked as a sample is played: in any other one who acts, and when, is never told.
final class SamplePlay: SampleStage {
  private let writer: WorkspaceWriter
  private var now: Actor

  init(_ connection: SQLiteConnection, _ actor: Actor) throws {
    writer = try WorkspaceWriter(connection, actor, through: .import, criteria: nil)
    writer.authority = .useCase
    writer.notesImports = false
    now = actor
    guard writer.trail.next == 1 else { throw Refusal(.rule, .sampleNotNew) }
  }

  func turn(to actor: Actor) throws {
    guard actor.at >= now.at else { throw Refusal(.data, .sampleBackwards, ["moment": .text(actor.at.text)]) }
    if actor.at == now.at, actor.name == now.name { return }
    now = actor
    try writer.trail.turn(to: actor)
  }

  func complete(_ record: inout RecordValue) throws {
    RecordCompletion.complete(&record)
    try writer.completions.complete(&record)
  }

  func begin(_ record: RecordValue) throws {
    guard try writer.insert(PendingWrite(adding: record, through: .import, by: .useCase)) else {
      throw Refusal(.data, .recordExists, ["record": .record(record.id)])
    }
  }

  func go(from old: RecordValue, to record: RecordValue, step: String?, day: Day?, reason: String?) throws {
    try writer.apply(PendingWrite(playing: record, over: old, facts: facts(step, day), reason: reason), to: old)
  }

  private func facts(_ step: String?, _ day: Day?) -> KeyValuePairs<String, String> {
    guard let step else { return [:] }
    guard let day, day != now.day else { return ["step": step] }
    return ["step": step, TrailLine.day: day.text]
  }

  func take(_ rows: [RecordValue], of kind: RecordSchema, file: String, digest: String) throws {
    try writer.beginRows(of: kind, file: file)
    for row in rows { try begin(row) }
    try writer.endRows(of: kind, digest: digest)
  }

  func finish() throws {
    guard try writer.reader.sampleDay() != nil else { throw Refusal(.data, .sampleUnmarked) }
    try writer.finish()
  }
}
