public import QualityModel

/// The one way to write. Each step checks the record, writes it and puts it into the trail, all in one transaction.
///
/// It is valid only inside ``Workspace/write(as:_:)``. What a step refuses to do is not done; unless the caller
/// catches the refusal, nothing of the transaction is. Signed reviews and what belongs to them stay as they are.
///
/// ```swift
/// try workspace.write(as: Actor("E-002", at: now)) { writer in
///   let id = try writer.add(record)
///   try writer.edit("nonconformity", id, reason: "reassessed") { $0[Nonconformity.fields.severity] = .text("minor") }
/// }
/// ```
public final class WorkspaceWriter {
  let connection: SQLiteConnection
  let trail: TrailWriter
  /// Who writes and when; each entry of the trail bears both.
  public let actor: Actor
  /// By which way comes what is written.
  public let origin: WriteOrigin
  /// What lets the actor write the deed that is under way.
  var authority = Authority.person
  /// Reads what stands in the workspace, with what was written so far.
  public let reader: WorkspaceReader
  private var tables: [String: TableWriter] = [:]
  private var lastTable: TableWriter?
  /// The imports of rows that are under way, by the keys of their kinds.
  var openRows: [String: RowsImport] = [:]
  /// The answers of the import that is under way, as far as nobody may be known by them.
  var anonymousAnswers: AnonymousAnswers?
  /// Whether what comes from another register is noted as an import; the years of a sample are played, not imported.
  var notesImports = true
  /// The import that is under way, from the first record that it brings.
  var intake: OpenIntake?
  /// The files that it has read.
  var pendingFiles: [(name: String, digest: String)] = []
  private(set) lazy var numbering = Numbering(reader, today: actor.at.day)
  let faults: FaultFinder
  let lifecycles: LifecycleSteps
  let completions: CompletionBasis
  let guards: WriteGuards
  let hand: HandPermission
  /// Whether something was redacted, so that the file is to be written anew without its traces.
  var needsCompacting = false

  init(
    _ connection: SQLiteConnection, _ actor: Actor, through origin: WriteOrigin, criteria: (any CriteriaSource)?
  ) throws {
    self.connection = connection
    self.actor = actor
    self.origin = origin
    reader = WorkspaceReader(connection)
    faults = FaultFinder(reader: reader)
    lifecycles = LifecycleSteps(reader: reader, actor: actor)
    completions = CompletionBasis(reader: reader, today: actor.day)
    guards = WriteGuards(
      reader: reader, actor: actor, lifecycles: lifecycles, faults: faults, basis: completions,
      criteria: KnownCriteria(reader, criteria))
    hand = HandPermission(reader: reader, actor: actor)
    trail = try TrailWriter(connection, actor)
    // What stands in the trail once stays there: nobody's personal code gets in as a name.
    if let place = try faults.placeOfCode(in: actor.name) {
      throw Refusal(.data, .actingPersonalCode, ["place": .count(place)])
    }
  }

  func finish() throws {
    guard openRows.isEmpty else { throw Refusal(.rule, .importUnfinished) }
    try endIntake()
    try guards.finish()
    try trail.finish()
    // What is written to is no backup any more.
    if trail.hasWritten { try FileNotes(connection).unmark() }
  }

  func table(_ schema: RecordSchema) throws -> TableWriter {
    // Records of a kind come one after another: the table of the last one is nearly always the right one.
    if let lastTable, lastTable.schema === schema { return lastTable }
    let table = try tables[schema.key] ?? TableWriter(schema, connection)
    tables[schema.key] = table
    lastTable = table
    return table
  }

  // MARK: - What stands there

  /// The record as it will stand at the end: changes of bulk rows are written only after their import's entry.
  func current(_ schema: RecordSchema, _ id: String) throws -> RecordValue? {
    if let pending = openRows[schema.key]?.pending(id) { return pending }
    // Nearly all rows of an import are new, and a row is read in far more time than it is missed.
    return try reader.exists(schema, id) ? reader.record(schema.key, id: id) : nil
  }

  /// The record that stands under an identifier and is in use.
  /// - Throws: `record.unknown`, `record.withdrawn`
  func standing(_ kind: String, _ id: String) throws -> RecordValue {
    guard let schema = RecordSchema.named(kind), let record = try current(schema, id) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(id)])
    }
    guard !record.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(id)]) }
    return record
  }

  // MARK: - Pending writes

  /// Checks a new record and writes it; `false` if its identifier is taken.
  func insert(_ write: PendingWrite) throws -> Bool {
    try guards.check(write)
    let intake = try intake(of: write)
    let table = try table(write.new.schema)
    if table.schema === SurveyAnswer.schema { try watchAnonymity(of: write.new) }
    if let rows = openRows[table.schema.key] {
      let isNew = try rows.insert(write.new, table)
      if isNew { intake?.note(write) }
      return isNew
    }
    guard try table.insert(write.new, entry: trail.next) else { return false }
    completions.forget(table.schema)
    try trail.append(
      write.event, kind: table.schema.key, record: write.new.id, previous: nil, payload: table.payload(new: write.new))
    intake?.note(write)
    return true
  }

  /// Answers of an anonymous survey come in batches; the years of a sample are nobody's.
  private func watchAnonymity(of answer: RecordValue) throws {
    guard notesImports else { return }
    guard openRows[SurveyAnswer.key] != nil else {
      return try AnonymousAnswers.refuseAlone(answer, reading: reader)
    }
    let answers = anonymousAnswers ?? AnonymousAnswers(reader)
    anonymousAnswers = answers
    try answers.note(answer)
  }

  /// Checks what is to be done to a record, and does it.
  func apply(_ write: PendingWrite, to old: RecordValue) throws {
    try guards.check(write)
    try intake(of: write)?.note(write)
    var new = write.new
    try guards.mark(&new, write)
    try completions.complete(&new, changing: old)
    RecordCompletion.keepFirstTerms(old, &new)
    var payload: [UInt8] = []
    TrailPayload.changed(old, new, reason: write.reason, facts: write.facts, into: &payload)
    if let rows = openRows[new.schema.key] { return rows.postpone(new, write.event, payload) }
    try update(new, over: old, write.event, payload)
  }

  /// Writes a record over the one that stands there, with its entry in the trail.
  /// - Parameter old: the record as it stands there; `nil` if that is not at hand
  @discardableResult
  func update(
    _ new: RecordValue, over old: RecordValue? = nil, _ event: TrailEvent, _ payload: [UInt8]
  ) throws -> Int {
    let previous = try RecordTrail(connection).latestEntry(of: new.id, in: new.schema)
    let entry = try trail.append(event, kind: new.schema.key, record: new.id, previous: previous, payload: payload)
    try table(new.schema).update(new, over: old, entry: entry)
    completions.forget(new.schema)
    return entry
  }
}

extension Refusal.ID {
  static let actingPersonalCode = Refusal.ID("acting.personal-code")
  static let importUnfinished = Refusal.ID("import.unfinished")
  static let recordWithdrawn = Refusal.ID("record.withdrawn")
}
