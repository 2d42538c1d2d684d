import QualityModel

/// Criteria: a finding is held against a requirement that exists, and a nonconformity does not fulfil one that exists.
///
/// Whatever way a record comes: what nobody knows cannot be asked about, counted or compared. What stood there before
/// stays.
final class CriterionGuard: WriteGuard {
  private let known: KnownCriteria

  init(_ known: KnownCriteria) {
    self.known = known
  }

  /// - Throws: ``RecordFaults`` with `field.unknown-criterion`
  func check(_ write: PendingWrite) throws {
    if write.new.schema === CriterionText.schema || write.new.schema === OwnCatalogue.schema { known.forget() }
    guard write.sort != .sealing else { return }
    for field in write.new.schema.knownCriteria { try check(field, write) }
  }

  private func check(_ field: RecordField, _ write: PendingWrite) throws {
    guard case .text(let citation)? = write.new.values[field.place], write.old?.values[field.place] != .text(citation),
      let unknown = try known.unknown(in: citation)
    else { return }
    throw RecordFaults(
      record: write.new.id, kind: write.new.schema.key,
      faults: [.init(field: field, problem: .unknownCriterion(unknown))])
  }
}
