import QualityModel

/// Rights: whether the acting person may write this, by the table of the record's kind.
final class PermissionGuard: WriteGuard {
  private let reader: WorkspaceReader
  private let actor: Actor
  private lazy var judgement = TakeOverJudgement(reader: reader)
  /// Made with the first record, so that an import that brings the people themselves may bring their roles.
  private lazy var permission = Result { try make() }

  /// The kind that came last, and whether everything of it may be taken over.
  private var free: (kind: RecordSchema, isFree: Bool)?

  init(reader: WorkspaceReader, actor: Actor) {
    self.reader = reader
    self.actor = actor
  }

  func check(_ write: PendingWrite) throws {
    let permission = try permission.get()
    switch write.sort {
    // Who may take a step is said by its lifecycle, and a use case asks itself who may do what it does.
    case .step, .sealing, .played: try permission.checkPresence(for: write.new)
    case _ where write.authority == .useCase: try permission.checkPresence(for: write.new)
    case .added: try permission.check(adding: write.new)
    case .takenOver:
      if try !isFree(write.new.schema, permission) { try permission.check(takingOver: write.new) }
      if !setsUp { try judgement.check(write.new, broughtBy: actor.name) }
    case .changed, .withdrawn:
      try permission.check(changing: write.old ?? write.new, to: write.new, reason: write.reason)
    }
  }

  /// Whether everything of the kind may be taken over; asked once for all rows that come one after another.
  private func isFree(_ kind: RecordSchema, _ permission: WritePermission) throws -> Bool {
    if let free, free.kind === kind { return free.isFree }
    let isFree = try permission.mayTakeOver(allOf: kind)
    free = (kind, isFree)
    return isFree
  }

  /// What the right by which a record changes writes into it, such as who corrected it.
  func mark(_ record: inout RecordValue, _ write: PendingWrite) throws {
    guard write.sort == .changed, write.authority == .person, let old = write.old else { return }
    guard record.schema.rights.writes else { return }
    try permission.get().mark(&record, changed: old, reason: write.reason)
  }

  /// A workspace that nobody leads yet is being filled with what was before it.
  private var setsUp: Bool { (try? permission.get().openness) == .unled }

  func checkEdit(_ old: RecordValue, _ new: RecordValue, reason: String?) throws {
    try permission.get().check(changing: old, to: new, reason: reason)
  }

  func checkRedaction(of record: RecordValue) throws { try permission.get().check(redacting: record) }

  private func make() throws -> WritePermission {
    WritePermission(
      try ActingPerson(actor, in: reader), on: actor.day, openness: try WorkspaceOpenness(reader), reader: reader,
      people: PersonRegister(reader, on: actor.day))
  }
}
