import QualityModel

/// Whether this program wrote a file last, by what the file notes of itself.
struct FileAge {
  /// Whether the file was brought to the form that this program writes.
  let isOfThisProgram: Bool
  /// Whether it has not seen all named migrations yet.
  let isBehind: Bool

  init(_ connection: SQLiteConnection) throws {
    let text = try connection.text(#"SELECT "value" FROM main."workspace" WHERE "name" = 'description'"#)
    let seen = try connection.integer(#"SELECT count(*) FROM main."migration""#) ?? 0
    let version = try connection.integer("PRAGMA user_version")
    // A file whose number and notes contradict each other is not old, but altered.
    isBehind = seen < NamedMigration.all.count && version == seen
    isOfThisProgram = !isBehind && WorkspaceSchema.Description(text: text ?? "").outline == WorkspaceSchema.outline
  }
}
