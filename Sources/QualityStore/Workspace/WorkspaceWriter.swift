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
  private lazy var numbering = Numbering(connection)
  private lazy var references = ReferenceDoor(reader)
  /// Whether something was redacted, so that the file is to be written anew without its traces.
  var needsCompacting = false

  init(_ connection: SQLiteConnection, _ actor: Actor) throws {
    // What stands in the trail once stays there: nobody's personal code gets in as a name.
    if let place = PersonalCode.firstPlace(in: actor.name) {
      throw Refusal(.data, "acting.personal-code", ["place": "\(place)"])
    }
    self.connection = connection
    self.actor = actor
    reader = WorkspaceReader(connection)
    trail = try TrailWriter(connection, actor: actor.name, at: actor.at)
  }

  func finish() throws {
    guard openRows.isEmpty else { throw Refusal(.rule, "import.unfinished") }
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
    switch try put(record, changing: nil) {
    case .added(let id): return id
    case .same(let id): throw Refusal(.rule, "record.exists", ["record": id])
    case .changed(let old, _): throw Refusal(.rule, "record.exists", ["record": old.id])
    }
  }

  /// Writes a record that may stand there already.
  ///
  /// To write a record once more as it stands is no change and leaves no entry in the trail.
  /// - Parameters:
  ///   - given: the record; one without identifier is numbered
  ///   - merge: makes the new content from the old one and the given; `nil`: other content is refused
  /// - Returns: whether the record is new, stood there already, or was changed
  /// - Throws: `record.exists` if other content stands there and may not be changed; `record.withdrawn`;
  ///   `record.identifier`; ``RecordFaults``; `review.signed`, `review.sign-only`
  public func put(
    _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?
  ) throws -> WriteOutcome {
    var record = given
    RecordDoor.clearBlanks(of: &record)
    RecordCompletion.complete(&record)
    let table = try table(record.schema)
    if !table.schema.isBulk { try prepareIdentity(&record) }
    // What belongs to a signed review is looked up first: to write it once more as it stands is no change.
    let isKnown = try ReviewSeal.concerns(record.schema) && table.record(record.id) != nil
    if !isKnown, merge == nil || record.missingFields.isEmpty {
      try RecordDoor.check(record)
      if !table.schema.isBulk { try RecordDoor.checkIdentity(of: record) }
      if try insert(record, into: table) { return .added(record.id) }
    }
    try prepareIdentity(&record)
    guard let old = try current(table, record.id) else {
      try RecordDoor.check(record)
      throw Refusal(.data, "record.exists", ["record": record.id])
    }
    var new = merge.map { $0(old, given) } ?? record
    RecordDoor.clearBlanks(of: &new)
    if new.values == old.values { return .same(old.id) }
    guard merge != nil else { throw Refusal(.data, "record.exists", ["record": old.id]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, "record.withdrawn", ["record": old.id]) }
    try change(old, to: new, event: .change, reason: nil)
    return .changed(old: old, new: new)
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
    guard let old = try current(kind, id) else { throw Refusal(.data, "record.unknown", ["record": id]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, "record.withdrawn", ["record": id]) }
    var new = old
    try change(&new)
    RecordDoor.clearBlanks(of: &new)
    guard new.id == old.id, !old.schema.identity.isNatural || new.naturalID == old.id else {
      let fields = old.schema.identity.isNatural ? old.schema.naturalKey.map(\.key) : ["id"]
      throw Refusal(.rule, "record.key-fixed", ["record": id, "fields": fields.joined(separator: ", ")])
    }
    guard !FieldWriting.isSame(new, old) else { return }
    try self.change(old, to: new, event: .change, reason: reason)
  }

  /// Takes a record out of use. It stays in the file with the reason, and counts nowhere.
  ///
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - reason: why; it stands in the record and in the trail
  /// - Throws: `record.unknown`, `record.withdrawn`; ``RecordFaults``; `reason.personal-code`; `review.signed`
  public func withdraw(_ kind: String, _ id: String, reason: String) throws {
    guard let old = try current(kind, id) else { throw Refusal(.data, "record.unknown", ["record": id]) }
    guard !old.isWithdrawn else { throw Refusal(.rule, "record.withdrawn", ["record": id]) }
    var new = old
    new[RecordSchema.withdrawnKey] = .text(reason)
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
    if record.schema.identity.isNatural {
      record.id = record.naturalID ?? ""
    } else if record.id.isEmpty {
      record.id = try numbering.next(for: record, today: actor.at.day) { try reader.exists(record.schema, $0) }
    }
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

  func change(_ old: RecordValue, to given: RecordValue, event: TrailEvent, reason: String?) throws {
    var new = given
    RecordCompletion.keepFirstTerms(old, &new)
    try ReviewSeal(reader: reader).check(old, new)
    try RecordDoor.check(new)
    try references.look(at: new, unlike: old)
    if let problem = reason.flatMap(RecordDoor.problem(ofReason:)) { throw problem }
    let table = try table(new.schema)
    var payload: [UInt8] = []
    TrailPayload.changed(old, new, reason: reason, into: &payload)
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

  /// Signs a review: from now on it and what belongs to it stay as they are.
  ///
  /// - Parameters:
  ///   - id: the identifier of the review
  ///   - person: the identifier of the person who signs
  ///   - day: the day of the signature
  /// - Returns: the signed review, to be handed to ``freeze(_:document:)``
  /// - Throws: `record.unknown`, `review.signed` if it is signed already, `record.withdrawn`
  public func sign(_ id: String, by person: String, on day: Day) throws -> Record<Review> {
    guard let old = try reader.record(Review.self, id: id) else {
      throw Refusal(.data, "record.unknown", ["record": id])
    }
    guard old.state != .signed else { throw ReviewSeal.refusal("review.signed", id) }
    guard !old.content.isWithdrawn else { throw Refusal(.rule, "record.withdrawn", ["record": id]) }
    var new = old
    new.state = .signed
    new.signedBy = RecordID(person)
    new.signedOn = day
    var payload: [UInt8] = []
    TrailPayload.changed(old.content, new.content, reason: nil, into: &payload)
    try write(new.content, try table(Review.schema), .change, payload)
    return new
  }

  /// Opens a signed review again for a new edition; the signed one stays frozen.
  public func beginEdition(of id: String, reason: String) throws {
    guard let old = try reader.record(Review.self, id: id) else {
      throw Refusal(.data, "record.unknown", ["record": id])
    }
    guard old.state == .signed else { throw Refusal(.rule, "review.not-signed", ["review": id]) }
    if let problem = RecordDoor.problem(ofReason: reason) { throw problem }
    var new = old
    new.edition = (old.edition ?? 1) + 1
    new.editionReason = reason
    new.state = .prepared
    (new.signedBy, new.signedOn, new.fingerprint) = (nil, nil, nil)
    var payload: [UInt8] = []
    TrailPayload.changed(old.content, new.content, reason: reason, into: &payload)
    try write(new.content, try table(Review.schema), .change, payload)
  }

  /// Begins an import of many small rows: they will have one entry in the trail.
  public func beginRows(of kind: RecordSchema, file: String) throws {
    openRows[kind.key] = RowsImport(kind, entry: trail.next, file: file)
  }

  /// Ends it: writes the entry, and behind it the changes of rows that stood there before.
  public func endRows(of kind: RecordSchema, digest: String) throws {
    guard let rows = openRows.removeValue(forKey: kind.key) else { return }
    // The rows bear the number of the entry that was to come next; another one in between would take it.
    guard rows.entry == trail.next else { throw Refusal(.rule, "import.unfinished") }
    if rows.count > 0 {
      try trail.append(
        .importRows, kind: kind.key, record: "", previous: nil, payload: rows.payload(fileDigest: digest))
    }
    let table = try table(kind)
    for change in rows.postponed { try write(change.record, table, change.event, change.payload) }
  }
}
