import QualityModel

/// Lifecycle: an edit is no step in disguise, and leaves what is closed as it is.
///
/// New records and steps are made by the lifecycle's engine itself.
struct LifecycleGuard: WriteGuard {
  let lifecycles: LifecycleSteps

  func check(_ write: PendingWrite) throws {
    guard write.sort == .changed, !write.isRecomputed, let old = write.old else { return }
    try lifecycles.checkEdit(old, write.new)
  }
}
