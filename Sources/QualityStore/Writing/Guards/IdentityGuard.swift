import QualityModel

/// Identity: an identifier that was given by hand is one that something can refer to, and no personal code.
struct IdentityGuard: WriteGuard {
  let faults: FaultFinder

  /// - Throws: `record.identifier`; the identifier is not echoed
  func check(_ write: PendingWrite) throws {
    let record = write.new
    guard write.old == nil, !record.schema.isBulk else { return }
    let isWellFormed = record.schema.identity.isNatural || FieldKind.isIdentifier(record.id)
    guard isWellFormed, try faults.placeOfCode(in: record.id) == nil else {
      throw Refusal(.data, .recordIdentifier, ["kind": .kind(record.schema.key)])
    }
  }
}

extension Refusal.ID {
  static let recordIdentifier = Refusal.ID("record.identifier")
}
