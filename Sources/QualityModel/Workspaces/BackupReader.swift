/// Reads what a workspace notes of its backups.
package protocol BackupReader {
  /// Since when it has been without a backup: since the last one, or since its beginning where none was made yet.
  /// - Returns: `nil` where nobody is to be reminded: the past is read, the file is a backup itself, or nothing was written
  func withoutBackup() throws -> (since: Instant, wasMade: Bool)?
}
