import QualityModel

/// The order of days: nothing ends before it began, and nothing is answered before it was received.
///
/// What another register says of the past is believed, and told by the import.
struct OrderGuard: WriteGuard {
  /// - Throws: `days.order`
  func check(_ write: PendingWrite) throws {
    switch write.sort {
    case .added, .changed, .step: try write.new.checkOrder(changing: write.old)
    case .takenOver, .played, .sealing, .withdrawn: break
    }
  }
}
