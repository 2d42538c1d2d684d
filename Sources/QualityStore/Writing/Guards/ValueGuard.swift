import QualityModel

/// Completeness and values: nothing required is missing, every value is one of its field, and no personal code stands
/// in a text.
struct ValueGuard: WriteGuard {
  let faults: FaultFinder

  /// - Throws: ``RecordFaults`` with everything that is wrong
  func check(_ write: PendingWrite) throws {
    // A review is signed as it stands: what an older program let in is no obstacle.
    guard write.sort != .sealing else { return }
    let found = try faults.faults(of: write.new)
    guard !found.isEmpty else { return }
    throw RecordFaults(record: write.new.id, kind: write.new.schema.key, faults: found)
  }
}
