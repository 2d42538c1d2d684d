import QualityModel

/// The table of what was frozen with a signed review: pages, second documents, and the salts of all their lines. The row
/// of the document itself, which stands in the table `frozen`, has no content of its own.
struct FrozenPartTable {
  let connection: SQLiteConnection

  static let name = "frozenPart"
  /// The row of the document itself.
  static let document = "xml"

  /// It was shipped with a migration: it stays as it is.
  static let creation = """
    -- What was frozen beside the documents of signed reviews, and the salts by which their lines are proved.
    CREATE TABLE "frozenPart" (
      "review" TEXT NOT NULL,
      "edition" INTEGER NOT NULL,
      "name" TEXT NOT NULL,
      "content" TEXT,
      "fingerprint" TEXT NOT NULL,
      "salts" BLOB NOT NULL,
      PRIMARY KEY ("review", "edition", "name"),
      FOREIGN KEY ("review", "edition") REFERENCES "frozen"("review", "edition")
    ) STRICT;
    """

  /// Keeps a text that is being frozen.
  /// - Parameter content: `nil` for the document itself
  func insert(_ review: String, _ edition: Int, _ name: String, content: String?, _ proof: FrozenProof) throws {
    try connection.run(
      #"INSERT INTO "frozenPart" VALUES (?, ?, ?, ?, ?, ?)"#,
      [
        .text(review), .integer(edition), .text(name), SQLValue(content), .text(proof.fingerprint),
        .blob(proof.lines.salts),
      ])
  }
}
