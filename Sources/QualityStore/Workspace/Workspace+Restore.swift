public import QualityModel

extension Workspace {
  /// Whether what a command writes there would go over a workspace, or over what SQLite keeps beside one; a backup may
  /// be replaced.
  package static func isTaken(_ path: String) -> Bool { WorkspaceFile.isTaken(path) }

  /// Whether the file is a copy that was made as a backup, and that nobody wrote to since.
  package static func isBackup(_ path: String) -> Bool { WorkspaceFile.isBackup(path) }

  /// Puts a backup in the place of a workspace: checked, brought up to date and with an entry in its trail that tells
  /// from which backup it is and which entries are gone.
  ///
  /// Where a workspace stands it is replaced in one transaction: others see the one or the other, and who writes waits.
  /// A copy of it as it was at that moment stays beside it. Numbers that were given stay given.
  ///
  /// ```swift
  /// let done = try Workspace.restore("2025-03-31.aplis-backup", to: path) { _ in Actor("E-002", at: now) }
  /// ```
  /// - Parameters:
  ///   - backup: the file of the backup, which is only read
  ///   - target: where the workspace is to be
  ///   - actor: tells who does it, from the workspace that stands there, or from the backup where none can be read
  /// - Returns: what was done
  /// - Throws: `restore.damaged` if the backup is not whole; `acting.role` if the acting person may not;
  ///   `workspace.foreign`, `workspace.newer`; storage refusals. Then everything is as it was; a copy may stay beside.
  public static func restore(
    _ backup: String, to target: String, as actor: (Workspace) throws -> Actor
  ) throws -> Restoration {
    guard !WorkspaceFile.isCompanion(target) else { throw Refusal(.usage, .outputWorkspace, ["file": .text(target)]) }
    do {
      return try WorkspaceRestore(backup, to: target).run(as: actor)
    } catch let refusal as Refusal {
      throw refusal.naming(target)
    }
  }
}
