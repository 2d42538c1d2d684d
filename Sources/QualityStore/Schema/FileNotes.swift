import QualityModel

/// What a file notes of its backups. It stands outside the trail: it says nothing about the quality system.
struct FileNotes {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  /// When this file was made as the backup of another; it is one until somebody writes to it.
  private static let backup = "backup"
  /// When the last backup of this file was made.
  private static let lastBackup = "backed-up"

  /// Where they stand among the file's notes.
  static let names: Set<String> = [backup, lastBackup]

  func isBackup() throws -> Bool { try value(FileNotes.backup) != nil }

  /// When it was made; `nil` if it is no backup.
  func madeAsBackup() throws -> Instant? { try value(FileNotes.backup).flatMap(Instant.init(text:)) }

  func lastBackup() throws -> Instant? { try value(FileNotes.lastBackup).flatMap(Instant.init(text:)) }

  func markAsBackup(_ instant: Instant) throws { try set(FileNotes.backup, instant.text) }

  /// It is no backup any more, because it is written to.
  func unmark() throws {
    try connection.run(#"DELETE FROM main."workspace" WHERE "name" = ?"#, [.text(FileNotes.backup)])
  }

  /// A later one stays.
  func noteBackup(_ instant: Instant) throws {
    guard try lastBackup().map({ $0 < instant }) ?? true else { return }
    try set(FileNotes.lastBackup, instant.text)
  }

  private func value(_ name: String) throws -> String? {
    try connection.text(#"SELECT "value" FROM main."workspace" WHERE "name" = ?"#, [.text(name)])
  }

  private func set(_ name: String, _ value: String) throws {
    try connection.run(
      #"""
      INSERT INTO main."workspace" ("name", "value") VALUES (?, ?)
        ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value"
      """#, [.text(name), .text(value)])
  }
}
