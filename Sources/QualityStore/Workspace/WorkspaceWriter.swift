public import QualityModel

/// The one door for writing. Each step checks the record, writes it and puts it into the trail, all in one transaction.
///
/// It is valid only inside ``Workspace/write(as:_:)``. What a step refuses to do is not done; unless the caller catches
/// the refusal, nothing of the transaction is. Signed reviews and what belongs to them stay as they are.
///
/// ```swift
/// try workspace.write(as: Actor("E-002", at: now)) { writer in
///   let id = try writer.add(record)
///   try writer.edit("nonconformity", id, reason: "reassessed") { $0["severity"] = .text("minor") }
/// }
/// ```
public final class WorkspaceWriter {
  let connection: SQLiteConnection
  let trail: TrailWriter
  /// Who writes and when; each entry of the trail bears both.
  public let actor: Actor
  /// Reads what stands in the workspace, with what was written so far.
  public let reader: WorkspaceReader
  private var tables: [String: TableWriter] = [:]
  private var lastTable: TableWriter?
  private var openRows: [String: RowsImport] = [:]
  private(set) lazy var numbering = Numbering(reader, today: actor.at.day)
  private lazy var references = ReferenceDoor(reader)
  let door: RecordDoor
  private lazy var lifecycles = LifecycleDoor(reader: reader, actor: actor)
  private lazy var permission = WriteDoor(reader: reader, actor: actor)
  private lazy var scores = ScoreDoor(reader: reader, actor: actor)
  /// Whether something was redacted, so that the file is to be written anew without its traces.
  var needsCompacting = false

  init(_ connection: SQLiteConnection, _ actor: Actor) throws {
    self.connection = connection
    self.actor = actor
    reader = WorkspaceReader(connection)
    door = RecordDoor(reader: reader)
    trail = try TrailWriter(connection, actor)
    // What stands in the trail once stays there: nobody's personal code gets in as a name.
    if let place = try door.placeOfCode(in: actor.name) {
      throw Refusal(.data, .actingPersonalCode, ["place": .count(place)])
    }
  }

  func finish() throws {
    guard openRows.isEmpty else { throw Refusal(.rule, .importUnfinished) }
    try references.finish()
    try trail.finish()
  }

  func table(_ schema: RecordSchema) throws -> TableWriter {
    // Records of a kind come one after another: the table of the last one is nearly always the right one.
    if let lastTable, lastTable.schema === schema { return lastTable }
    let table = try tables[schema.key] ?? TableWriter(schema, connection)
    tables[schema.key] = table
    lastTable = table
    return table
  }

  /// Writes a new record and gives its identifier; one without identifier is numbered.
  ///
  /// ```swift
  /// var record = RecordValue(QualityProcess.schema)
  /// record["name"] = .text("Admission of clients")
  /// let id = try writer.add(record)
  /// ```
  /// - Returns: the identifier under which the record stands
  /// - Throws: `record.exists` if the identifier is taken; `record.identifier` if nothing could refer to it;
  ///   ``RecordFaults`` if the record may not be written; `review.signed`, `review.sign-only`
  @discardableResult
  public func add(_ record: RecordValue) throws -> String {
    try added(put(record, changing: nil))
  }

  /// Writes a record from another register as it stands there: its state and the days of its past steps are believed.
  ///
  /// What is recorded here begins at its beginning; see ``add(_:)``.
  /// - Returns: the identifier under which the record stands
  /// - Throws: what ``add(_:)`` throws, but nothing about the record's lifecycle
  @discardableResult
  public func takeOver(_ record: RecordValue) throws -> String {
    try added(put(record, changing: nil, takingOver: true))
  }

  private func added(_ outcome: WriteOutcome) throws -> String {
    switch outcome {
    case .added(let id): return id
    case .same(let id): throw Refusal(.rule, .recordExists, ["record": .record(id)])
    case .changed(let old, _): throw Refusal(.rule, .recordExists, ["record": .record(old.id)])
    }
  }

  /// Writes a record that may stand there already.
  ///
  /// To write a record once more as it stands is no change and leaves no entry in the trail.
  /// - Parameters:
  ///   - given: the record; one without identifier is numbered
  ///   - merge: makes the new content from the old one and the given; `nil`: other content is refused
  ///   - takingOver: whether the record comes from another register, so that its state is believed; a change of one
  ///     that stands here must still be a step that its lifecycle allows
  ///   - reason: why a record is changed, for the trail
  /// - Returns: whether the record is new, stood there already, or was changed
  /// - Throws: `record.exists` if other content stands there and may not be changed; `record.withdrawn`;
  ///   `record.identifier`; ``RecordFaults``; `review.signed`, `review.sign-only`
  public func put(
    _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?, takingOver: Bool = false,
    reason: String? = nil
  ) throws -> WriteOutcome {
    var record = given
    RecordDoor.clearBlanks(of: &record)
    let table = try table(record.schema)
    if !table.schema.isBulk { try prepareIdentity(&record) }
    if !takingOver, let begun = try lifecycles.begin(record, isKnown: isWritten(record, table)) { record = begun }
    if !takingOver, merge == nil { try RecordRule.check(nil, record, reader) }
    RecordCompletion.complete(&record)
    // What belongs to a signed review is looked up first: to write it once more as it stands is no change.
    let isKnown = try ReviewSeal.concerns(record.schema) && table.record(record.id) != nil
    if !isKnown, merge == nil || record.missingFields.isEmpty {
      try door.check(record)
      if !table.schema.isBulk { try door.checkIdentity(of: record) }
      try permission.check(nil, record)
      try scores.check(new: record, takingOver: takingOver)
      if try insert(record, into: table) { return .added(record.id) }
    }
    try prepareIdentity(&record)
    guard let old = try current(table, record.id) else {
      try door.check(record)
      throw Refusal(.data, .recordExists, ["record": .record(record.id)])
    }
    var new = merge.map { $0(old, given) } ?? record
    RecordDoor.clearBlanks(of: &new)
    if new.values == old.values { return .same(old.id) }
    guard merge != nil else { throw Refusal(.data, .recordExists, ["record": .record(old.id)]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(old.id)]) }
    if takingOver, let event = try lifecycles.event(from: old, to: new) {
      let outcome = try lifecycles.take(event, old, to: new, reason: reason)
      try permission.check(old, new, isStep: true)
      try write(step: event, old, outcome, reason: reason)
      return .changed(old: old, new: outcome.record)
    }
    try edit(old, to: new, reason: reason)
    return .changed(old: old, new: new)
  }

  /// Whether a record stands under the identifier already, so that it is not begun once more.
  private func isWritten(_ record: RecordValue, _ table: TableWriter) throws -> Bool {
    guard record.schema.lifecycle != nil, !record.id.isEmpty else { return false }
    return try reader.exists(record.schema, record.id)
  }

  private func edit(_ old: RecordValue, to new: RecordValue, reason: String?) throws {
    try permission.check(old, new)
    try lifecycles.checkEdit(old, new)
    try RecordRule.check(old, new, reader)
    try change(old, to: new, event: .change, reason: reason)
  }

  /// Takes a step of a record's lifecycle: the one way to another state.
  ///
  /// ```swift
  /// try writer.take("contain", of: "nonconformity", id, telling: ["containment": .text("Plan reviewed at once.")])
  /// ```
  /// - Parameters:
  ///   - event: the name of the event in the kind's ``Lifecycle``
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - told: the fields that are told with the step
  ///   - reason: why, where the table asks for it; it stands in the trail
  ///   - day: the day on which the step was taken, if it was not today
  /// - Returns: the record as it is afterwards
  /// - Throws: `record.unknown`, `record.withdrawn`; what ``LifecycleEngine/take(_:_:telling:reason:)`` throws
  @discardableResult
  public func take(
    _ event: String, of kind: String, _ id: String, telling told: [RecordField: FieldValue] = [:],
    reason: String? = nil, on day: Day? = nil
  ) throws -> RecordValue {
    guard let old = try current(kind, id) else { throw Refusal(.data, .recordUnknown, ["record": .record(id)]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(id)]) }
    let outcome = try lifecycles.take(event, old, telling: told, reason: reason, on: day)
    try write(step: event, old, outcome, reason: reason)
    return outcome.record
  }

  /// The same with the fields by their keys, as they come from outside.
  /// - Throws: `step.input` for a word that names no field; what ``take(_:of:_:telling:reason:on:)`` throws
  @discardableResult
  public func take(
    _ event: String, of kind: String, _ id: String, telling told: [String: FieldValue], reason: String? = nil,
    on day: Day? = nil
  ) throws -> RecordValue {
    guard let schema = RecordSchema.named(kind) else { throw Refusal(.data, .recordUnknown, ["record": .record(id)]) }
    let fields = try told.map { key, value in
      guard let field = schema.field(key) else {
        throw Refusal(
          .rule, .stepInput,
          [
            "event": .text(event), "field": .field(key, of: kind), "record": .record(id), "kind": .kind(kind),
            "command": .command(kind),
          ])
      }
      return (field, value)
    }
    return try take(
      event, of: kind, id, telling: Dictionary(uniqueKeysWithValues: fields), reason: reason, on: day)
  }

  private func write(step event: String, _ old: RecordValue, _ outcome: LifecycleEngine.Outcome, reason: String?) throws
  {
    let exceptions = outcome.exceptions.map(\.id).joined(separator: ", ")
    let facts: KeyValuePairs = exceptions.isEmpty ? ["step": event] : ["step": event, "exception": exceptions]
    try change(old, to: outcome.record, event: .step, reason: reason, facts: facts)
    for exception in outcome.exceptions {
      let used = lifecycles.used(exception)
      try change(exception, to: used, event: .step, reason: nil, facts: ["step": "use"])
    }
  }

  /// Changes fields of a record. An edit that changes nothing leaves no entry in the trail.
  ///
  /// ```swift
  /// try writer.edit("nonconformity", "NC-2025-014", reason: "reassessed") { $0["severity"] = .text("minor") }
  /// ```
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - reason: why, for the trail; `nil`: none is given
  ///   - change: changes the record; neither its identifier nor the fields that name it
  /// - Throws: `record.unknown`, `record.withdrawn`, `record.key-fixed`; `reason.personal-code`; ``RecordFaults``;
  ///   `review.signed`, `review.sign-only`; what the change throws
  public func edit(_ kind: String, _ id: String, reason: String? = nil, _ change: (inout RecordValue) throws -> Void)
    throws
  {
    guard let old = try current(kind, id) else { throw Refusal(.data, .recordUnknown, ["record": .record(id)]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(id)]) }
    var new = old
    try change(&new)
    RecordDoor.clearBlanks(of: &new)
    guard new.id == old.id, !old.schema.identity.isNatural || new.naturalID == old.id else {
      let fields: [Refusal.Fact] =
        old.schema.identity.isNatural ? old.schema.naturalKey.map { .field($0.key, of: kind) } : ["id"]
      throw Refusal(.rule, .recordKeyFixed, ["record": .record(id), "fields": .list(fields)])
    }
    guard !FieldWriting.isSame(new, old) else { return }
    try edit(old, to: new, reason: reason)
  }

  /// Takes a record out of use. It stays in the file with the reason, and counts nowhere.
  ///
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - reason: why; it stands in the record and in the trail
  /// - Throws: `record.unknown`, `record.withdrawn`; ``RecordFaults``; `reason.personal-code`; `review.signed`
  public func withdraw(_ kind: String, _ id: String, reason: String) throws {
    guard let old = try current(kind, id) else { throw Refusal(.data, .recordUnknown, ["record": .record(id)]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(id)]) }
    var new = old
    new[new.schema.withdrawn] = .text(reason)
    try permission.check(old, new)
    try RecordRule.check(old, new, reader)
    try change(old, to: new, event: .withdraw, reason: reason)
  }

  /// The record as it will stand at the end: changes of bulk rows are written only after their import's entry.
  private func current(_ table: TableWriter, _ id: String) throws -> RecordValue? {
    try openRows[table.schema.key]?.pending(id) ?? table.record(id)
  }

  private func current(_ kind: String, _ id: String) throws -> RecordValue? {
    guard let schema = RecordSchema.named(kind) else { return nil }
    return try current(table(schema), id)
  }

  private func prepareIdentity(_ record: inout RecordValue) throws {
    record.id = try numbering.identifier(for: record)
  }

  private func insert(_ record: RecordValue, into table: TableWriter) throws -> Bool {
    if record.schema.isBulk, let rows = openRows[record.schema.key] { return try rows.insert(record, table) }
    var record = record
    if record.id.isEmpty { try prepareIdentity(&record) }
    if let parent = record.schema.parentField, record[parent] != nil { try table.refuseCycle(record, along: parent) }
    try ReviewSeal(reader: reader).check(new: record)
    try references.look(at: record)
    guard try table.insert(record, entry: trail.next) else { return false }
    try trail.append(
      .create, kind: record.schema.key, record: record.id, previous: nil, payload: table.payload(new: record))
    return true
  }

  func change(
    _ old: RecordValue, to given: RecordValue, event: TrailEvent, reason: String?,
    facts: KeyValuePairs<String, String> = [:]
  ) throws {
    var new = given
    RecordCompletion.keepFirstTerms(old, &new)
    try ReviewSeal(reader: reader).check(old, new)
    try scores.check(old, new)
    try door.check(new)
    try references.look(at: new, unlike: old)
    try door.check(reason: reason)
    let table = try table(new.schema)
    var payload: [UInt8] = []
    TrailPayload.changed(old, new, reason: reason, facts: facts, into: &payload)
    if let rows = openRows[new.schema.key] { return rows.postpone(new, event, payload) }
    try write(new, table, event, payload)
  }

  @discardableResult
  func write(_ new: RecordValue, _ table: TableWriter, _ event: TrailEvent, _ payload: [UInt8]) throws -> Int {
    if let parent = new.schema.parentField, new[parent] != nil { try table.refuseCycle(new, along: parent) }
    let previous = try table.entry(of: new.id)
    let entry = try trail.append(event, kind: new.schema.key, record: new.id, previous: previous, payload: payload)
    try table.update(new, entry: entry)
    return entry
  }

  /// Signs a review as the acting person: from now on it and what belongs to it stay as they are.
  ///
  /// - Parameter id: the identifier of the review
  /// - Returns: the signed review, to be handed to ``freeze(_:document:)``
  /// - Throws: `record.unknown`, `review.signed` if it is signed already; what ``take(_:of:_:telling:reason:on:)`` throws
  public func sign(_ id: String) throws -> Record<Review> {
    try Record(step("sign", review: id, reason: nil)) ?? Record(id: id)
  }

  /// Opens a signed review again for a new edition; the signed one stays frozen.
  /// - Throws: `review.not-signed`; what ``take(_:of:_:telling:reason:on:)`` throws
  public func beginEdition(of id: String, reason: String) throws {
    guard try reader.record(Review.self, id: id)?.state ?? .signed == .signed else {
      throw Refusal(.rule, .reviewNotSigned, ["review": .record(id)])
    }
    try step("revise", review: id, reason: reason)
  }

  /// The two steps by which a review passes its own seal.
  @discardableResult
  private func step(_ event: String, review id: String, reason: String?) throws -> RecordValue {
    guard let old = try reader.record(Review.key, id: id) else {
      throw Refusal(.data, .recordUnknown, ["record": .record(id)])
    }
    guard !old.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(id)]) }
    if event == "sign", Record<Review>(old)?.state == .signed { throw ReviewSeal.refusal(.reviewSigned, id) }
    try door.check(reason: reason)
    let outcome = try lifecycles.take(event, old, telling: [:], reason: reason, on: nil)
    var payload: [UInt8] = []
    TrailPayload.changed(old, outcome.record, reason: reason, facts: ["step": event], into: &payload)
    try write(outcome.record, try table(Review.schema), .step, payload)
    return outcome.record
  }

  /// Begins an import of many small rows: they will have one entry in the trail.
  /// - Throws: `file.personal-code`
  public func beginRows(of kind: RecordSchema, file: String) throws {
    try door.check(file: file)
    openRows[kind.key] = RowsImport(kind, entry: trail.next, file: file)
  }

  /// Ends it: writes the entry, and behind it the changes of rows that stood there before.
  public func endRows(of kind: RecordSchema, digest: String) throws {
    guard let rows = openRows.removeValue(forKey: kind.key) else { return }
    // The rows bear the number of the entry that was to come next; another one in between would take it.
    guard rows.entry == trail.next else { throw Refusal(.rule, .importUnfinished) }
    if rows.count > 0 {
      try trail.append(
        .importRows, kind: kind.key, record: "", previous: nil, payload: rows.payload(fileDigest: digest))
    }
    let table = try table(kind)
    for change in rows.postponed { try write(change.record, table, change.event, change.payload) }
  }
}
