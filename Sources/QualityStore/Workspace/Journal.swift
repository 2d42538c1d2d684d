import Foundation
import QualityModel

/// How changes are kept until they are whole: in a log beside the file, which lets readers and a writer work at once, or,
/// on a drive that other machines share, in a journal, which asks nothing of the drive but locks.
struct Journal {
  let path: String
  /// Whether other machines share the drive.
  let isOnNetwork: Bool

  /// The statement that makes a file keep what suits its drive.
  var choice: String { "PRAGMA journal_mode = \(isOnNetwork ? "DELETE" : "WAL")" }

  /// Before a file on a shared drive is opened: a log is taken into it by one who has the file alone, and who therefore
  /// asks for no shared memory (https://www.sqlite.org/wal.html, section 8).
  /// - Parameter patience: how long others are waited for, in milliseconds
  /// - Throws: `storage.busy` if others have the file open; storage refusals
  func prepareDrive(patience: Int32 = SQLiteConnection.patience) throws {
    guard isOnNetwork, access(path, W_OK) == 0 else { return }
    let connection = try SQLiteConnection(path: path, .writing)
    try connection.runScript("PRAGMA busy_timeout = \(patience); PRAGMA locking_mode = EXCLUSIVE")
    // What is no workspace is left as it is.
    guard try connection.integer("PRAGMA application_id") == WorkspaceSchema.applicationID,
      try connection.text("PRAGMA journal_mode") == "wal"
    else { return }
    guard try connection.text(choice) == "delete" else { throw Refusal(.inputOutput, .storageBusy) }
  }

  /// Lets a file that came back from a shared drive have its log again. While others have it open it stays as it is.
  func prepare(_ connection: SQLiteConnection) throws {
    guard !isOnNetwork, try connection.text("PRAGMA journal_mode") != "wal" else { return }
    try? connection.runScript(choice)
  }
}
