import QualityModel

/// The tables that every workspace has beside those of the records, and how a workspace file is recognised.
enum WorkspaceSchema {
  /// `Apls` in ASCII: the application id by which the file is told from other SQLite files.
  static let applicationID = 0x4170_6C73
  /// The number of the newest named migration that this program knows.
  static let version = NamedMigration.all.count

  /// The first schema, the part that no record describes.
  static let foundation = """
    -- Facts about the file: the digest of the record descriptions, and the end of the trail.
    CREATE TABLE "workspace" ("name" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO "workspace" VALUES ('head', '0 \(TrailEntry.origin.hex)'), ('description', '');

    -- Which migrations the file has seen.
    CREATE TABLE "migration" ("name" TEXT PRIMARY KEY NOT NULL, "at" TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- Every change, chained. A payload is NULL only after a redaction that a later entry records.
    CREATE TABLE "trail" (
      "entry" INTEGER PRIMARY KEY NOT NULL,
      "at" TEXT NOT NULL,
      "actor" TEXT NOT NULL,
      "event" TEXT NOT NULL,
      "kind" TEXT NOT NULL,
      "record" TEXT NOT NULL,
      "previous" INTEGER REFERENCES "trail"("entry"),
      "salt" BLOB,
      "payload" TEXT,
      "digest" BLOB NOT NULL CHECK (length("digest") = 32),
      "link" BLOB NOT NULL CHECK (length("link") = 32)
    ) STRICT;
    \(LateSteps.index)

    -- The last number given in each series of identifiers, such as NC-2025.
    CREATE TABLE "numbering" ("series" TEXT PRIMARY KEY NOT NULL, "last" INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    -- Signed management reviews as they were signed.
    CREATE TABLE "frozen" (
      "review" TEXT NOT NULL,
      "edition" INTEGER NOT NULL,
      "document" TEXT NOT NULL,
      "fingerprint" TEXT NOT NULL,
      "head" INTEGER NOT NULL REFERENCES "trail"("entry"),
      "link" TEXT NOT NULL,
      "entry" INTEGER NOT NULL REFERENCES "trail"("entry"),
      PRIMARY KEY ("review", "edition")
    ) STRICT, WITHOUT ROWID;

    \(FrozenPartTable.creation)
    """

  /// What the file notes of the descriptions by which it was made.
  struct Description: Equatable {
    /// A digest of all tables and indexes.
    let digest: String
    /// The edition and the outline of the kinds, for a look that costs nothing.
    let outline: String

    var text: String { "\(digest) \(outline)" }

    /// What stands in a file; an older one notes the digest alone.
    init(text: String) {
      let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      digest = parts[0]
      outline = parts.count == 2 ? parts[1] : ""
    }

    /// That of this program.
    static let ofProgram = Description(text: "\(WorkspaceSchema.digest) \(WorkspaceSchema.outline)")
  }

  /// Raised when tables or indexes change while every kind keeps the number of its fields, as with a renamed field or
  /// another index. A workspace of the last release is compared with it in the tests.
  private static let edition = 3

  /// A digest of the edition and the kinds with the numbers of their fields. To make all descriptions costs more than
  /// writing a record does, so a file that has the same outline is taken to have the same tables.
  static let outline: String = {
    let kinds = RecordSchema.outline.map { "\($0.kind) \($0.fields)" }
    return SHA256.digest(of: Array("\(edition)\n\(kinds.joined(separator: "\n"))".utf8)).hex
  }()

  /// A digest of all record descriptions: if it differs from the file's, columns or tables have to be added.
  static let digest: String = {
    var hasher = SHA256()
    for schema in RecordSchema.all {
      hasher.update(utf8Of: RecordTable(schema: schema).creation())
      for index in RecordTable(schema: schema).indexes { hasher.update(utf8Of: index) }
    }
    return hasher.finish().hex
  }()
}
