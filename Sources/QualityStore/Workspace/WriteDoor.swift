import QualityModel

/// Asks, before a record is written outside a lifecycle's steps, whether the acting person may.
final class WriteDoor {
  private let reader: WorkspaceReader
  private let actor: Actor
  /// Made with the first record, so that an import that brings the people themselves may bring their roles.
  private var permission: WritePermission?

  init(reader: WorkspaceReader, actor: Actor) {
    self.reader = reader
    self.actor = actor
  }

  func check(_ old: RecordValue?, _ new: RecordValue, isStep: Bool = false) throws {
    let permission = try permission ?? make()
    self.permission = permission
    try permission.check(old, new, isStep: isStep)
  }

  private func make() throws -> WritePermission {
    let hasManager =
      try reader.count(
        Person.self, where: .any([.contains(\.roles, .qualityManager), .contains(\.roles, .director)])) > 0
    return WritePermission(try ActingPerson(actor.name, in: reader), hasManager: hasManager)
  }
}
