/// What the acting person may write outside the steps of lifecycles, by the rights of each kind.
public struct WritePermission {
  let actor: ActingPerson
  let day: Day
  /// How far the workspace can tell who acts.
  public let openness: WorkspaceOpenness
  let reader: any RecordReader
  let people: any People

  /// - Parameters:
  ///   - day: the day on which it is written
  ///   - openness: how far the workspace can tell who acts
  ///   - reader: reads the other records
  ///   - people: tells about people
  public init(
    _ actor: ActingPerson, on day: Day, openness: WorkspaceOpenness, reader: any RecordReader, people: any People
  ) {
    self.actor = actor
    self.day = day
    self.openness = openness
    self.reader = reader
    self.people = people
  }

  /// Whether the person writes at all; who may take a step is said by its lifecycle.
  /// - Throws: `acting.inactive`, `acting.reader`
  public func checkPresence(for record: RecordValue) throws {
    guard actor.isActive else { throw refusal(.actingInactive, record) }
    guard !actor.isReader else { throw refusal(.actingReader, record) }
  }

  /// - Throws: what ``checkPresence(for:)`` throws; `acting.use-case` for what only a command of its own makes;
  ///   `acting.employee`, `acting.right`, `rule.…`
  public func check(adding record: RecordValue) throws {
    try checkPresence(for: record)
    if setsUp { return }
    let rows = record.schema.rights.rows(for: .add)
    guard !rows.isEmpty else { throw commandsRefusal(record) }
    _ = try row(of: rows, context(.add, record, record), reason: nil, field: nil)
  }

  /// What comes from another register: as something that begins here, or as what it became there.
  /// - Throws: what ``check(adding:)`` throws
  public func check(takingOver record: RecordValue) throws {
    try checkPresence(for: record)
    if setsUp { return }
    let rights = record.schema.rights
    let context = context(.takeOver, record, record)
    let own = try rights.rows(for: .takeOver).filter { try includes($0, context) }
    if !own.isEmpty {
      let obstacles = try own.map { try obstacle($0, context) }
      guard let first = obstacles.first, let obstacle = first, !obstacles.contains(where: { $0 == nil }) else { return }
      throw obstacle
    }
    guard record.isAtBeginning else {
      throw try performerRefusal(rights.rows(for: .takeOver), context, field: nil)
    }
    try check(adding: record)
  }

  /// Whether the person may take over every record of a kind, whatever stands in it.
  package func mayTakeOver(allOf kind: RecordSchema) throws -> Bool {
    let record = RecordValue(kind)
    try checkPresence(for: record)
    if setsUp { return true }
    let context = context(.takeOver, record, record)
    return try kind.rights.rows(for: .takeOver).contains { try $0.isUnconditional && includes($0, context) }
  }

  /// - Returns: the rows by which the fields change; what they write themselves belongs to the change
  /// - Throws: what ``check(adding:)`` throws; `acting.reason`, `acting.computed`, `acting.right-state`
  @discardableResult
  public func check(changing old: RecordValue, to new: RecordValue, reason: String?) throws -> [WriteRight] {
    try checkPresence(for: new)
    // What the file tells of itself nobody tells it, also while everything is still being set up.
    if let field = new.schema.takenOver, old[field] != new[field] {
      throw computedRefusal(context(.edit, old, new), field)
    }
    if setsUp { return [] }
    let rights = new.schema.rights
    guard rights.hasRows(for: .edit) || new.isWithdrawn else { throw commandsRefusal(new) }
    if new.isWithdrawn, !old.isWithdrawn {
      return try [row(of: rights.rows(for: .withdraw), context(.withdraw, old, new), reason: reason, field: nil)]
    }
    // What only steps set is told about by the lifecycle.
    let sealed = new.schema.lifecycle?.sealed ?? []
    let context = context(.edit, old, new)
    return try new.schema.fields.filter { old[$0] != new[$0] && !sealed.contains($0) }.map { field in
      try row(of: rights.rows(for: .edit, of: field), context, reason: reason, field: field)
    }
  }

  /// Writes what the rows write by which a record changes.
  package func mark(_ record: inout RecordValue, changed old: RecordValue, reason: String?) throws {
    let rows = try check(changing: old, to: record, reason: reason)
    let context = context(.edit, old, record)
    for effect in rows.flatMap(\.effects) { try effect.apply(to: &record, context, reason: reason) }
  }

  /// - Throws: `acting.right`
  public func check(redacting record: RecordValue) throws {
    try checkPresence(for: record)
    if setsUp { return }
    _ = try row(
      of: record.schema.rights.rows(for: .redact), context(.redact, record, record), reason: nil, field: nil)
  }

  private func context(_ deed: WriteRight.Deed, _ old: RecordValue, _ new: RecordValue) -> StepContext {
    StepContext(
      old: old, record: new, event: deed.rawValue, actor: actor, day: day, reader: reader, people: people)
  }

  /// Before anybody leads the workspace, everything is still being set up.
  private var setsUp: Bool { openness == .unled && !actor.isEmployee }

  // MARK: Rows

  /// The first row that allows it; one that asks for no reason before one that does.
  private func row(
    of rows: [WriteRight], _ context: StepContext, reason: String?, field: RecordField?
  ) throws -> WriteRight {
    guard !rows.isEmpty else { throw computedRefusal(context, field) }
    let inState = rows.filter { isInState($0, context) }
    guard !inState.isEmpty else { throw stateRefusal(context, field) }
    let own = try inState.filter { try includes($0, context) }
    guard !own.isEmpty else {
      // Named are those who may now, not those who might at another time.
      let now = try inState.filter { try obstacle($0, context) == nil }
      throw try performerRefusal(now.isEmpty ? inState : now, context, field: field)
    }
    let holding = try own.filter { try obstacle($0, context) == nil }
    guard let first = holding.first(where: { !$0.needsReason }) ?? holding.first else {
      throw try obstacle(own[0], context) ?? performerRefusal(inState, context, field: field)
    }
    if first.needsReason, FreeText.isBlank(reason ?? "") { throw refusal(.actingReason, context, field) }
    return first
  }

  private func isInState(_ row: WriteRight, _ context: StepContext) -> Bool {
    guard !row.states.isEmpty, let lifecycle = context.old.schema.lifecycle else { return true }
    return row.states.contains(lifecycle.state(of: context.old))
  }

  /// Whether the acting person is among those of the row. Who may is read from the record as it stands: nobody gives
  /// themselves a right by the change.
  private func includes(_ row: WriteRight, _ context: StepContext) throws -> Bool {
    var before = context
    before.record = context.old
    if !actor.isKnown, openness == .open { return !row.isReserved }
    return try row.performers.contains { try $0.includes(before) }
  }

  private func obstacle(_ row: WriteRight, _ context: StepContext) throws -> Refusal? {
    for rule in row.rules {
      guard let obstacle = try rule.obstacle(context) else { continue }
      return Refusal(.rule, rule.refusal, obstacle.facts.merging(Refusal.facts(about: context.old)) { told, _ in told })
    }
    return nil
  }

  // MARK: Refusals

  private func performerRefusal(_ rows: [WriteRight], _ context: StepContext, field: RecordField?) throws -> Refusal {
    if actor.isEmployee { return refusal(.actingEmployee, context.old) }
    let performers = rows.flatMap(\.performers)
    return refusal(
      identifier(of: context, field), context, field,
      ["able": try able(performers, context), "performers": names(performers, of: context.old.schema.key)])
  }

  private func identifier(of context: StepContext, _ field: RecordField?) -> Refusal.ID {
    if field != nil { return .actingRightField }
    return context.event == WriteRight.Deed.add.rawValue ? .actingRightAdd : .actingRight
  }

  /// Those who may, by name, as far as the record and the register of people tell.
  private func able(_ performers: [StepPerformer], _ context: StepContext) throws -> Refusal.Fact {
    var before = context
    before.record = context.old
    var able: [String] = []
    for performer in performers {
      for person in try performer.persons(before) where !able.contains(person) && person != actor.id {
        able.append(person)
      }
    }
    return .first(5, of: try able.compactMap { id in try people.name(of: id).map { .person(id, name: $0) } })
  }

  private func names(_ performers: [StepPerformer], of kind: String) -> Refusal.Fact {
    var names: [String] = []
    for performer in performers where !names.contains(performer.identifier) { names.append(performer.identifier) }
    return .list(names.map { .performer($0, of: kind) })
  }

  private func stateRefusal(_ context: StepContext, _ field: RecordField?) -> Refusal {
    guard let lifecycle = context.old.schema.lifecycle else { return computedRefusal(context, field) }
    let state = lifecycle.state(of: context.old)
    return refusal(.actingRightState, context, field, ["state": .state(state, of: lifecycle.kind)])
  }

  private func computedRefusal(_ context: StepContext, _ field: RecordField?) -> Refusal {
    refusal(.actingComputed, context, field)
  }

  private func commandsRefusal(_ record: RecordValue) -> Refusal {
    Refusal(
      .rule, .actingUseCase,
      ["kind": .kind(record.schema.key), "commands": .list(record.schema.rights.commands.map { .text($0) })])
  }

  private func refusal(
    _ identifier: Refusal.ID, _ context: StepContext, _ field: RecordField?, _ facts: [String: Refusal.Fact] = [:]
  ) -> Refusal {
    var facts = facts
    if let field { facts["field"] = .field(field.key, of: context.old.schema.key) }
    facts["deed"] = .task("write.\(context.event)")
    return Refusal(
      .rule, identifier,
      facts.merging(["person": .person(actor.id)]) { $1 }.merging(Refusal.facts(about: context.old)) { told, _ in told }
    )
  }

  /// Made only where it is thrown: the check stands before every row of an import.
  private func refusal(_ identifier: Refusal.ID, _ record: RecordValue) -> Refusal {
    Refusal(
      .rule, identifier, ["person": .person(actor.id), "record": .record(record.id), "kind": .kind(record.schema.key)])
  }
}

extension Refusal.ID {
  static let actingComputed = Refusal.ID("acting.computed")
  static let actingEmployee = Refusal.ID("acting.employee")
  static let actingInactive = Refusal.ID("acting.inactive")
  static let actingReader = Refusal.ID("acting.reader")
  static let actingReason = Refusal.ID("acting.reason")
  static let actingRight = Refusal.ID("acting.right")
  static let actingRightAdd = Refusal.ID("acting.right-add")
  static let actingRightField = Refusal.ID("acting.right-field")
  static let actingRightState = Refusal.ID("acting.right-state")
  static let actingUseCase = Refusal.ID("acting.use-case")
}
