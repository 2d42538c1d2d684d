/// Where a sample plays its years: what becomes of each record is written at a moment of its own.
///
/// What is played is believed, as what comes from another register; it is valid only inside the call that gave it.
package protocol SampleStage: AnyObject {
  /// What is played next was done by this person, at this moment.
  /// - Throws: `sample.backwards` if that moment lies before the one before
  func turn(to actor: Actor) throws
  /// Fills what follows from the organisation's rules where the sample does not tell it.
  func complete(_ record: inout RecordValue) throws
  /// A record begins.
  func begin(_ record: RecordValue) throws
  /// Something becomes of it.
  /// - Parameters:
  ///   - old: the record as it was written before
  ///   - record: the record as it is afterwards
  ///   - step: the step of its lifecycle; `nil` if it merely changes
  ///   - day: the day on which that happened, if it was written later
  ///   - reason: why
  func go(from old: RecordValue, to record: RecordValue, step: String?, day: Day?, reason: String?) throws
  /// Many small rows come at once.
  /// - Parameters:
  ///   - file: the file in which they stand
  ///   - digest: its SHA-256, in hexadecimal digits
  func take(_ rows: [RecordValue], of kind: RecordSchema, file: String, digest: String) throws
}

extension Refusal.ID {
  package static let sampleBackwards = Refusal.ID("sample.backwards")
  package static let sampleNotNew = Refusal.ID("sample.not-new")
  package static let sampleUnmarked = Refusal.ID("sample.unmarked")
}
