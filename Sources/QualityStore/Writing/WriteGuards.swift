import QualityModel

/// Everything that must hold before anything is written, in one order for every write, by whichever way it came.
///
/// Each guard knows itself which sorts of writes concern it. What refuses first is what a person has to know first:
/// whether anybody may, whether the record may be changed, then what stands in it.
struct WriteGuards {
  // Each by its own type: an import asks all of them for every row.
  private let permission: PermissionGuard
  private let lifecycle: LifecycleGuard
  private let rules: RuleGuard
  private let seal: SealGuard
  private let scores: ScoreGuard
  private let values: ValueGuard
  private let order = OrderGuard()
  private let identity: IdentityGuard
  private let hierarchy: HierarchyGuard
  private let references: ReferenceGuard
  private let criteria: CriterionGuard
  private let reason: ReasonGuard

  init(
    reader: WorkspaceReader, actor: Actor, lifecycles: LifecycleSteps, faults: FaultFinder, basis: CompletionBasis,
    criteria: KnownCriteria
  ) {
    permission = PermissionGuard(reader: reader, actor: actor)
    lifecycle = LifecycleGuard(lifecycles: lifecycles)
    rules = RuleGuard(basis: basis)
    seal = SealGuard(reader: reader)
    scores = ScoreGuard(reader: reader, actor: actor)
    values = ValueGuard(faults: faults)
    identity = IdentityGuard(faults: faults)
    hierarchy = HierarchyGuard(reader: reader)
    references = ReferenceGuard(reader)
    self.criteria = CriterionGuard(criteria)
    reason = ReasonGuard(faults: faults)
  }

  /// - Throws: what the first guard throws that refuses
  func check(_ write: PendingWrite) throws {
    try lifecycle.check(write)
    try seal.check(write)
    try permission.check(write)
    try rules.check(write)
    try scores.check(write)
    try values.check(write)
    try order.check(write)
    try identity.check(write)
    try hierarchy.check(write)
    try references.check(write)
    try criteria.check(write)
    try reason.check(write)
  }

  /// What the right by which a record changes writes into it.
  func mark(_ record: inout RecordValue, _ write: PendingWrite) throws { try permission.mark(&record, write) }

  /// What an edited row changes beside the step that it takes.
  /// - Throws: what the rights of the kind refuse
  func checkRight(toChange old: RecordValue, to new: RecordValue, reason: String?) throws {
    try permission.checkEdit(old, new, reason: reason)
  }

  /// An import that is taken back: who may, and that it is said why.
  func check(undoing write: PendingWrite) throws {
    try permission.check(write)
    try reason.check(write)
  }

  /// - Throws: `acting.right` if the acting person may not take anything out of the trail
  func checkRedaction(of record: RecordValue) throws { try permission.checkRedaction(of: record) }

  /// What was referred to and was to follow must have come.
  /// - Throws: ``RecordFaults`` for the first record that refers to what does not exist
  func finish() throws { try references.finish() }
}
