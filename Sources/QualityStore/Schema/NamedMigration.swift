import QualityModel

/// A change of a workspace file that no description of a record tells, known by its name and never edited once shipped.
///
/// It goes by what stands in the file, not by this program's descriptions, which go on changing.
struct NamedMigration: Sendable {
  /// The name under which the file notes it: `0002-severity-may-wait`.
  let name: String
  /// Changes the file, inside the caller's transaction, while foreign keys are not watched.
  let run: @Sendable (SQLiteConnection) throws -> Void

  /// All of them in their order; the number of a file, its `user_version`, is how many it has seen.
  static let all = [foundation, severity]

  /// The tables that every workspace has beside those of the records; they are there when the file is made.
  private static let foundation = NamedMigration(name: "0001-foundation") { _ in }

  /// How much a nonconformity weighs may be left to be judged later.
  private static let severity = NamedMigration(name: "0002-severity-may-wait") { connection in
    try TableRebuild(connection: connection, table: "nonconformity")
      .run(replacing: #""severity" TEXT NOT NULL"#, by: #""severity" TEXT"#)
  }
}
