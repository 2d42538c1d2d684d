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
  static let all = [foundation, severity, kept, lateSteps, frozenParts, openValues]

  /// The tables that every workspace has beside those of the records; they are there when the file is made.
  private static let foundation = NamedMigration(name: "0001-foundation") { _ in }

  /// How much a nonconformity weighs may be left to be judged later.
  private static let severity = NamedMigration(name: "0002-severity-may-wait") { connection in
    try TableRebuild(connection: connection, table: "nonconformity")
      .run(replacing: #""severity" TEXT NOT NULL"#, by: #""severity" TEXT"#)
  }

  /// A file of before took every record over without asking since when it kept the kind: it is taken to have kept it since
  /// the earliest of them, until somebody says otherwise.
  private static let kept = NamedMigration(name: "0003-kept-since-the-earliest") { connection in
    let days = [
      "inspection": "day", "audit": "planned", "exception": "grantedOn", "document": "inForceFrom", "action": "due",
      "nonconformity": "found", "feedback": "received",
    ]
    let years = ["programme": "year", "review": "year", "assessment": "year", "objective": "period"]
    let all =
      days.map { ($0, "min(\"\($1)\")") } + years.map { ($0, "substr(min(\"\($1)\"), 1, 4) || '-01-01'") }
    for (kind, earliest) in all.sorted(by: { $0.0 < $1.0 }) {
      try connection.run(
        "INSERT INTO \"workspace\" SELECT 'kept.\(kind)', \(earliest) FROM \"\(kind)\" HAVING \(earliest) IS NOT NULL")
    }
  }

  /// Lists say of a record that a step of it was entered much later than it was taken.
  private static let lateSteps = NamedMigration(name: "0004-steps-told-later") { connection in
    try connection.runScript(LateSteps.index)
  }

  /// With a review its pages are frozen, too.
  private static let frozenParts = NamedMigration(name: "0005-pages-are-frozen") { connection in
    try connection.runScript(FrozenPartTable.creation)
  }

  /// A target may be limits or words, and of a measurement only a range may be known, or why there is none.
  private static let openValues = NamedMigration(name: "0006-values-may-be-missing") { connection in
    for table in ["target", "measurement"] {
      try TableRebuild(connection: connection, table: table)
        .run(replacing: #""value" TEXT NOT NULL"#, by: #""value" TEXT"#)
    }
  }
}
