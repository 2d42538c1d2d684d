import Foundation
public import QualityModel

extension Workspace {
  /// Copies the workspace, also while others write; the copy is whole or not there.
  ///
  /// The copy bears a mark that it is a backup, until somebody writes to it. The workspace notes when it was made, where
  /// that can be written.
  /// Source: https://www.sqlite.org/backup.html
  /// - Parameters:
  ///   - target: the file of the copy, which only its owner may read
  ///   - replacing: whether a backup that is there already is replaced
  /// - Returns: the newest entry of the trail that the copy holds, to be noted outside it
  /// - Throws: `backup.exists` if something is there and may not be replaced; storage refusals
  @discardableResult
  public func backUp(to target: String, replacing: Bool = false) throws -> TrailMark {
    try backUp(to: target, replacing: replacing, at: Workspace.now(connection))
  }

  /// The same at a moment that the caller tells.
  @discardableResult
  package func backUp(to target: String, replacing: Bool, at instant: Instant) throws -> TrailMark {
    let newest = try Backup(connection).write(to: target, replacing: replacing, at: instant)
    note(backupAt: instant)
    return newest
  }

  private func note(backupAt instant: Instant) {
    // A workspace on a medium that nobody can write to is backed up, too.
    guard Foundation.access(path, W_OK) == 0, let noting = try? SQLiteConnection(path: path, .writing) else { return }
    // The copy is there: nobody waits long for a note about it.
    try? noting.runScript("PRAGMA busy_timeout = 2000")
    try? noting.transaction { try FileNotes(noting).noteBackup(instant) }
  }
}
