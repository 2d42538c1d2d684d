public import QualityModel

extension WorkspaceWriter {
  /// Writes a new record and gives its identifier; one without identifier is numbered.
  ///
  /// ```swift
  /// var record = RecordValue(QualityProcess.schema)
  /// record[QualityProcess.fields.name] = .text("Admission of clients")
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
    try added(put(record, changing: nil, through: .import, reason: nil))
  }

  func added(_ outcome: WriteOutcome) throws -> String {
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
  ///   - reason: why a record is changed, for the trail
  /// - Returns: whether the record is new, stood there already, or was changed
  /// - Throws: `record.exists` if other content stands there and may not be changed; `record.withdrawn`;
  ///   `record.identifier`; ``RecordFaults``; `review.signed`, `review.sign-only`
  public func put(
    _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?, reason: String? = nil
  ) throws -> WriteOutcome {
    try put(given, changing: merge, through: origin, reason: reason)
  }

  /// The same for a record that came by another way than the rest of the transaction.
  ///
  /// ```swift
  /// let outcome = try writer.put(record, changing: nil, through: .import, reason: nil)
  /// ```
  /// - Parameter origin: by which way it came; if that is another register, its state is believed, but a change of one
  ///   that stands here must still be a step that its lifecycle allows
  /// - Returns: whether the record is new, stood there already, or was changed
  /// - Throws: what ``put(_:changing:reason:)`` throws
  public func put(
    _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?, through origin: WriteOrigin,
    reason: String?
  ) throws -> WriteOutcome {
    try put(given, changing: merge, through: origin, reason: reason, follows: true)
  }

  /// - Parameter follows: whether what follows from a record that begins here is written, too; a use case notes itself
  ///   what follows
  func put(
    _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?, through origin: WriteOrigin,
    reason: String?, follows: Bool
  ) throws -> WriteOutcome {
    let given = try formed(given)
    var record = given.withoutBlanks
    let looksFirst = looksFirst(at: record, origin, isMerged: merge != nil)
    // A row of an import that is under way needs its name only if it stands there already.
    if looksFirst || openRows[record.schema.key] == nil { record.id = try numbering.identifier(for: record) }
    var old = try looksFirst ? current(record.schema, record.id) : nil
    if follows, record.schema.hasFollowUps(through: follow(old?.standing(against: record), origin)) {
      return try putFollowed(record, given, changing: merge, through: origin, reason: reason)
    }
    if old == nil, let id = try begin(record, through: origin) { return .added(id) }
    record.id = try numbering.identifier(for: record)
    old = try old ?? current(record.schema, record.id)
    guard let old else { throw Refusal(.data, .recordExists, ["record": .record(record.id)]) }
    guard old.standing(against: record) != nil else {
      return try bringBack(old, as: record, through: origin, reason: reason)
    }
    guard let merge else { return try same(old, record) }
    var new = merge(old, given).withoutBlanks
    RecordCompletion.keepFilled(old, &new)
    return try change(old, to: new, through: origin, reason: reason)
  }

  /// A record with its values in the forms in which they are kept.
  private func formed(_ given: RecordValue) throws -> RecordValue {
    var record = given
    try completions.form(&record)
    return record
  }

  /// Writes a record with what follows from it. What follows is worked out before anything of it stands there.
  private func putFollowed(
    _ record: RecordValue, _ given: RecordValue, changing merge: ((RecordValue, RecordValue) -> RecordValue)?,
    through origin: WriteOrigin, reason: String?
  ) throws -> WriteOutcome {
    var new = record
    new.id = try numbering.identifier(for: record)
    let old = try current(new.schema, new.id)?.standing(against: new)
    if let old { new = merge?(old, given).withoutBlanks ?? old }
    // What stands there already as it is given has nothing to follow.
    guard new.values != old?.values else {
      return try put(given, changing: merge, through: origin, reason: reason, follows: false)
    }
    var work = try newWork()
    try work.complete(&new)
    try work.follow(new, through: follow(old, origin))
    var named = given
    named.id = new.id
    let outcome = try put(named, changing: merge, through: origin, reason: reason, follows: false)
    if case .same = outcome { return outcome }
    try write(work)
    return outcome
  }

  /// By which way something follows: what another register made of a record comes from there, but what a row changes of
  /// one that stands here is changed here.
  private func follow(_ old: RecordValue?, _ origin: WriteOrigin) -> WriteOrigin { old == nil ? origin : .library }

  /// Whether it is looked up first what stands under the identifier. Nearly everything that comes is new, and if it is
  /// not, the insertion tells; but what stands there must not begin its lifecycle once more nor be held to what is asked
  /// of new records, and to bring what belongs to a signed review again as it stands is no change.
  private func looksFirst(at record: RecordValue, _ origin: WriteOrigin, isMerged: Bool) -> Bool {
    if SealGuard.concerns(record.schema) { return true }
    if isMerged, !record.missingFields.isEmpty || record.schema.hasFollowUps { return true }
    // What stands there is not taken over once more.
    if origin.believesPast, record.schema.lifecycle != nil, !record.isAtBeginning { return true }
    return !origin.believesPast && (record.schema.lifecycle != nil || !record.schema.rules.isEmpty)
  }

  /// Writes a new record, and gives its identifier; `nil` if that is taken.
  private func begin(_ record: RecordValue, through origin: WriteOrigin) throws -> String? {
    try hand.check()
    var record = try origin.believesPast ? record : lifecycles.begin(record)
    RecordCompletion.complete(&record)
    try completions.complete(&record)
    record = try marked(record, through: origin)
    return try insert(PendingWrite(adding: record, through: origin, by: authority)) ? record.id : nil
  }

  /// Writes a record over one of the same identifier that was taken out of use: the trail shows both, and what was
  /// withdrawn keeps nobody from going on.
  private func bringBack(
    _ old: RecordValue, as given: RecordValue, through origin: WriteOrigin, reason: String?
  ) throws -> WriteOutcome {
    try hand.check()
    var new = old.broughtBack(as: given)
    RecordCompletion.complete(&new)
    // What changes by an edit is edited by it, with all that this asks for; why is said where it was withdrawn.
    let isEdit = old.schema.rights.hasRows(for: .edit)
    if !isEdit { new = try marked(new, through: origin) }
    let write =
      isEdit
      ? PendingWrite(
        .changed, old, to: new, through: origin, by: authority, reason: reason ?? old.text(old.schema.withdrawn))
      : PendingWrite(bringingBack: new, over: old, through: origin, by: authority, reason: reason)
    try apply(write, to: old)
    return .added(new.id)
  }

  /// - Throws: `record.exists` if the given record is not what stands there
  private func same(_ old: RecordValue, _ given: RecordValue) throws -> WriteOutcome {
    var given = given
    RecordCompletion.complete(&given)
    RecordCompletion.keepFilled(old, &given)
    guard given.values == old.values else { throw Refusal(.data, .recordExists, ["record": .record(old.id)]) }
    return .same(old.id)
  }

  private func change(
    _ old: RecordValue, to new: RecordValue, through origin: WriteOrigin, reason: String?
  ) throws -> WriteOutcome {
    if new.values == old.values { return .same(old.id) }
    guard !old.isWithdrawn else { throw Refusal(.rule, .recordWithdrawn, ["record": .record(old.id)]) }
    if origin.believesPast, let event = try lifecycles.event(from: old, to: new) {
      var edited = old
      let fields = lifecycles.fields(besides: event, old, to: new)
      for field in fields { edited[field] = new[field] }
      try hand.check(isFromOriginal: fields.isEmpty && lifecycles.isFromOriginal(event, of: new))
      try guards.checkRight(toChange: old, to: edited, reason: reason)
      let outcome = try lifecycles.take(event, old, to: new, reason: reason)
      try step(event, old, outcome, through: origin, reason: reason)
      return .changed(old: old, new: outcome.record)
    }
    try hand.check()
    try apply(PendingWrite(.changed, old, to: new, through: origin, by: authority, reason: reason), to: old)
    return .changed(old: old, new: new)
  }

  /// Changes fields of a record. An edit that changes nothing leaves no entry in the trail.
  ///
  /// ```swift
  /// try writer.edit("nonconformity", "NC-2025-014", reason: "reassessed") {
  ///   $0[Nonconformity.fields.severity] = .text("minor")
  /// }
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
    try edit(kind, id, reason: reason, follows: true, change)
  }

  /// - Parameter follows: whether what follows from the change is written, too; a use case notes itself what follows
  func edit(
    _ kind: String, _ id: String, reason: String?, follows: Bool, _ change: (inout RecordValue) throws -> Void
  ) throws {
    let old = try standing(kind, id)
    var new = old
    try change(&new)
    new = new.withoutBlanks
    try completions.form(&new, over: old)
    try checkKey(old, new)
    guard !FieldWriting.isSame(new, old) else { return }
    try hand.check()
    var work = try newWork()
    if follows { try work.follow(new, through: origin) }
    try apply(PendingWrite(.changed, old, to: new, through: origin, by: authority, reason: reason), to: old)
    try write(work)
  }

  private func checkKey(_ old: RecordValue, _ new: RecordValue) throws {
    guard new.id == old.id, !old.schema.identity.isNatural || new.naturalID == old.id else {
      let fields: [Refusal.Fact] =
        old.schema.identity.isNatural ? old.schema.naturalKey.map { .field($0.key, of: old.schema.key) } : ["id"]
      throw Refusal(.rule, .recordKeyFixed, ["record": .record(old.id), "fields": .list(fields)])
    }
  }

  /// Takes a record out of use. It stays in the file with the reason, and counts nowhere.
  ///
  /// - Parameters:
  ///   - kind: the key of the kind
  ///   - id: the identifier of the record
  ///   - reason: why; it stands in the record and in the trail
  /// - Throws: `record.unknown`, `record.withdrawn`; ``RecordFaults``; `reason.personal-code`; `review.signed`
  public func withdraw(_ kind: String, _ id: String, reason: String) throws {
    try withdraw(kind, id, reason: reason, follows: true)
  }

  /// - Parameter follows: whether what follows from it is written, too; a use case notes itself what follows
  func withdraw(_ kind: String, _ id: String, reason: String, follows: Bool) throws {
    let old = try standing(kind, id)
    try hand.check()
    var new = old
    new[new.schema.withdrawn] = .text(reason)
    var work = try newWork()
    // As if it came from elsewhere: what is made of a record is not made of one that is taken out of use.
    if follows { try work.follow(new, through: .import) }
    try apply(PendingWrite(.withdrawn, old, to: new, through: origin, by: authority, reason: reason), to: old)
    try write(work)
  }
}

extension RecordValue {
  /// Without what only looks like a value, such as a text of nothing but spaces.
  fileprivate var withoutBlanks: RecordValue {
    guard values.contains(where: { $0?.isBlank == true }) else { return self }
    var record = self
    for place in values.indices where values[place]?.isBlank == true { record.values[place] = nil }
    return record
  }
}

extension RecordValue {
  /// The record, where it stands in the way of a new one of its identifier; `nil` where it was taken out of use and may
  /// begin or come again.
  fileprivate func standing(against given: RecordValue) -> RecordValue? {
    // What another register says of its state would be lost: it comes back as it stood, and goes on by its steps.
    isWithdrawn && schema.identity.isGivenByContent && !given.isWithdrawn && given.isAtBeginning ? nil : self
  }

  /// The record as it begins again with what is told now; one with states goes on where it stood, and no step is undone.
  fileprivate func broughtBack(as given: RecordValue) -> RecordValue {
    guard let lifecycle = schema.lifecycle else { return given }
    var record = self
    record[schema.withdrawn] = nil
    let own = lifecycle.sealed.union([lifecycle.stateField])
    for field in schema.fields where given[field] != nil && !own.contains(field) { record[field] = given[field] }
    return record
  }
}

extension Refusal.ID {
  static let recordExists = Refusal.ID("record.exists")
}
