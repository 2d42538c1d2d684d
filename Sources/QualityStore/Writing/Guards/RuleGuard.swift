import QualityModel

/// The rules of kinds that have no lifecycle of their own: a finding belongs to an audit that is under way.
///
/// What another register says of the past is believed.
struct RuleGuard: WriteGuard {
  let basis: CompletionBasis

  func check(_ write: PendingWrite) throws {
    switch write.sort {
    case .added, .changed, .withdrawn: try RecordRule.check(write.old, write.new, by: basis)
    case .takenOver: try RecordRule.check(nil, write.new, isTakenOver: true, by: basis)
    case .played, .step, .sealing: break
    }
  }
}
