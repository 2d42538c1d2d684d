import Foundation
import QualityModel

/// What a file is to Aplis, seen from outside: a workspace, the backup of one, or what SQLite keeps beside one.
///
/// It is asked through SQLite: a file that this program has open loses its locks when it is opened and closed otherwise
/// (https://www.sqlite.org/howtocorrupt.html, section 2.2).
enum WorkspaceFile {
  /// Whether it is a workspace or a backup.
  static func isWorkspace(_ path: String) -> Bool { look(path) { _ in true } ?? false }

  /// Whether it is a copy that was made as a backup and that nobody wrote to since. A program that knew no mark left its
  /// name: `2025-03-31.aplis-backup`.
  static func isBackup(_ path: String) -> Bool {
    look(path) { try FileNotes($0).isBackup() || path.hasSuffix(".aplis-backup") } ?? false
  }

  /// Whether SQLite keeps such a file beside a workspace, or would keep it.
  static func isCompanion(_ path: String) -> Bool {
    guard let ending = Companions.endings.first(where: path.hasSuffix) else { return false }
    let base = String(path.dropLast(ending.count))
    return base.hasSuffix(".aplis") || isWorkspace(base)
  }

  /// Whether what is written there would be lost, or would change somebody's records.
  static func isTaken(_ path: String) -> Bool { isCompanion(path) || isWorkspace(path) && !isBackup(path) }

  private static func look<Result>(_ path: String, _ body: (SQLiteConnection) throws -> Result) -> Result? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
    return try? { () throws -> Result? in
      let connection = try SQLiteConnection(path: path, Workspace.access(toBackup: path))
      guard try connection.integer("PRAGMA application_id") == WorkspaceSchema.applicationID else { return nil }
      return try body(connection)
    }()
  }
}
