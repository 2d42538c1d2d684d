import QualityModel
import QualityStore

/// What belongs to a record that somebody adds or changes, in the same transaction, and what is to be told with it.
struct RecordFollowUp {
  let writer: WorkspaceWriter
  let today: Day

  /// What came of it.
  struct Outcome {
    /// The record as it is afterwards.
    let record: RecordValue
    /// The nonconformity that was made with it.
    var nonconformity: RecordValue?
    /// What is to be thought of with the auditors.
    var concerns: [AuditorConcern] = []
    /// Earlier nonconformities that a new one may be the recurrence of.
    var similar: [SimilarNonconformity] = []
    var names: PersonNames?
  }

  /// Fills what can only be meant.
  func complete(_ record: inout RecordValue) throws {
    if record.schema.key == AuditFinding.key {
      try FindingFollowUp(writer: writer, today: today).complete(&record)
    }
  }

  /// - Parameters:
  ///   - isNew: whether the record was just added
  func follow(_ record: RecordValue, isNew: Bool) throws -> Outcome {
    switch record.schema.key {
    case AuditFinding.key:
      let made = try FindingFollowUp(writer: writer, today: today).follow(record.id)
      var outcome = Outcome(record: try writer.reader.record(AuditFinding.key, id: record.id) ?? record)
      outcome.nonconformity = made
      outcome.similar = try made.map(similar) ?? []
      return outcome
    case Audit.key:
      var outcome = Outcome(record: record)
      outcome.concerns = try Record<Audit>(record).map { try AuditorConcerns(reader: writer.reader).of($0) } ?? []
      if !outcome.concerns.isEmpty { outcome.names = try PersonNames(writer.reader) }
      return outcome
    case Nonconformity.key where isNew:
      var outcome = Outcome(record: record)
      outcome.similar = try similar(to: record)
      return outcome
    default: return Outcome(record: record)
    }
  }

  private func similar(to record: RecordValue) throws -> [SimilarNonconformity] {
    guard let nonconformity = Record<Nonconformity>(record), nonconformity.recurrenceOf == nil else { return [] }
    return try RecurrenceProposal(reader: writer.reader).similar(to: nonconformity)
  }
}
