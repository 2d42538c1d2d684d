import QualityModel

/// The reason: no personal code gets into the trail with it.
struct ReasonGuard: WriteGuard {
  let faults: FaultFinder

  func check(_ write: PendingWrite) throws { try check(write.reason) }

  /// - Throws: `reason.personal-code`
  func check(_ reason: String?) throws {
    guard let place = try reason.flatMap(faults.placeOfCode) else { return }
    throw Refusal(.data, .reasonPersonalCode, ["place": .count(place)])
  }
}

extension Refusal.ID {
  static let reasonPersonalCode = Refusal.ID("reason.personal-code")
}
