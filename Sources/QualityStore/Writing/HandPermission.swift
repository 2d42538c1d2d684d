import QualityModel

/// Whether the person at the keyboard may enter what another one does: where the workspace permits it, or where it is a
/// signature that stands on a signed original.
final class HandPermission {
  private let reader: WorkspaceReader
  private let actor: Actor
  /// Looked up with the first write: the permission is not given by what it is needed for.
  private lazy var unpermitted = Result { try find() }

  init(reader: WorkspaceReader, actor: Actor) {
    self.reader = reader
    self.actor = actor
  }

  /// - Parameter isFromOriginal: whether it is entered from a signed original, which needs no permission
  /// - Throws: `acting.for-other`
  func check(isFromOriginal: Bool = false) throws {
    guard actor.hand != nil, !isFromOriginal, let hand = try unpermitted.get() else { return }
    throw Refusal(.rule, .actingForOther, ["person": .text(actor.name), "own": .text(hand)])
  }

  /// The person who types without permission; an account that nobody is known by is nobody's hand.
  private func find() throws -> String? {
    guard let hand = actor.hand, hand != actor.name, try reader.record(Person.self, id: hand) != nil else { return nil }
    return try Settings(reader: reader).allows(RuleSetting.actingForOthers) ? nil : hand
  }
}

extension Refusal.ID {
  static let actingForOther = Refusal.ID("acting.for-other")
}
