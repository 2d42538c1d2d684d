import QualityModel

/// A record that was added or changed, with what came with it and what is to be thought of.
struct RecordWritten {
  /// The record as it is afterwards.
  let record: RecordValue
  /// The nonconformity that was made with it.
  var nonconformity: RecordValue?
  /// What is to be thought of with the auditors.
  var concerns: [AuditorConcern] = []
  /// Earlier nonconformities that a new one may be the recurrence of.
  var similar: [SimilarNonconformity] = []
  var names: PersonNames?

  /// - Parameters:
  ///   - id: the identifier of the record
  ///   - made: what was made with it, as it was noted
  init(_ kind: RecordSchema, _ id: String, made: RecordValue?, _ reader: any RecordSource) throws {
    record = try RecordLookup(reader: reader, kind: kind).require(id)
    nonconformity = try made.flatMap { try reader.record($0.schema.key, id: $0.id) }
    guard let audit = Record<Audit>(record) else { return }
    concerns = try AuditorConcerns(reader: reader).of(audit)
    if !concerns.isEmpty { names = try PersonNames(reader) }
  }
}

/// Looks for earlier nonconformities that one about to be written may be the recurrence of. The search takes time: it
/// comes before anything is opened for writing.
struct SimilarCases {
  let reader: any WorkspaceReading
  let session: Session

  /// Those like the record itself, or like the nonconformity that will be made with it.
  func before(adding record: RecordValue) throws -> [SimilarNonconformity] {
    if record.schema === Nonconformity.schema { return try similar(to: record) }
    return try before(RecordAddition(record)) { $0.made }
  }

  /// Those like the nonconformity that a use case will make.
  func before<Case: UseCase>(
    _ useCase: Case, making made: (Case.Outcome) -> RecordValue?
  ) throws -> [SimilarNonconformity] {
    var work = Work.preview(reader, session)
    return try made(useCase.run(&work)).map(similar) ?? []
  }

  func similar(to record: RecordValue) throws -> [SimilarNonconformity] {
    guard let nonconformity = Record<Nonconformity>(record), nonconformity.recurrenceOf == nil else { return [] }
    return try RecurrenceProposal(reader: reader).similar(to: nonconformity)
  }
}
