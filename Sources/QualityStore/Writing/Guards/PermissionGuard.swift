import QualityModel

/// Rights: whether the acting person may write this.
final class PermissionGuard: WriteGuard {
  private let reader: WorkspaceReader
  private let actor: Actor
  /// Made with the first record, so that an import that brings the people themselves may bring their roles.
  private lazy var permission = Result { try make() }

  init(reader: WorkspaceReader, actor: Actor) {
    self.reader = reader
    self.actor = actor
  }

  func check(_ write: PendingWrite) throws {
    // Who may take a step is said by its lifecycle.
    let isStep = write.sort == .step || write.sort == .sealing
    try permission.get().check(write.old, write.new, isStep: isStep)
  }

  private func make() throws -> WritePermission {
    let hasManager =
      try reader.count(
        Person.self, where: .any([.contains(\.roles, .qualityManager), .contains(\.roles, .director)])) > 0
    return WritePermission(try ActingPerson(actor.name, in: reader), hasManager: hasManager)
  }
}
