import QualityModel

/// Everything that must hold before anything is written, in one order for every write, by whichever way it came.
///
/// Each guard knows itself which sorts of writes concern it. What refuses first is what a person has to mend first:
/// whether they may at all, whether the record may be changed, then what stands in it.
struct WriteGuards {
  private let references: ReferenceGuard
  private let guards: [any WriteGuard]

  init(reader: WorkspaceReader, actor: Actor, lifecycles: LifecycleSteps, faults: FaultFinder) {
    references = ReferenceGuard(reader)
    guards = [
      PermissionGuard(reader: reader, actor: actor),
      LifecycleGuard(lifecycles: lifecycles),
      RuleGuard(reader: reader),
      SealGuard(reader: reader),
      ScoreGuard(reader: reader, actor: actor),
      ValueGuard(faults: faults),
      IdentityGuard(faults: faults),
      HierarchyGuard(reader: reader),
      references,
      ReasonGuard(faults: faults),
    ]
  }

  /// - Throws: what the first guard throws that refuses
  func check(_ write: PendingWrite) throws {
    for watch in guards { try watch.check(write) }
  }

  /// What was referred to and was to follow must have come.
  /// - Throws: ``RecordFaults`` for the first record that refers to what does not exist
  func finish() throws { try references.finish() }
}
