package import QualityModel

extension WorkspaceReader: BackupReader {
  package func withoutBackup() throws -> (since: Instant, wasMade: Bool)? {
    let notes = FileNotes(connection)
    guard last == .max, try !notes.isBackup() else { return nil }
    if let last = try notes.lastBackup() { return (last, true) }
    let first = try connection.text(#"SELECT "at" FROM main."trail" WHERE "entry" = 1"#).flatMap(Instant.init(text:))
    return first.map { ($0, false) }
  }
}
