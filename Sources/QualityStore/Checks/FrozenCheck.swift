import Foundation
import QualityModel

/// Compares the frozen documents of signed reviews with their fingerprints and with what the trail says of the signing.
struct FrozenCheck {
  private let connection: SQLiteConnection

  init(_ connection: SQLiteConnection) {
    self.connection = connection
  }

  func findings() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT f."review", f."edition", f."document", f."fingerprint", f."head", f."link", t."payload", lower(hex(h."link"))
      FROM "frozen" f LEFT JOIN "trail" t ON t."entry" = f."entry" LEFT JOIN "trail" h ON h."entry" = f."head"
      ORDER BY 1, 2
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let facts = statement.text(6).flatMap(JSONText.object)?["facts"] as? [String: String] ?? [:]
      let document = SHA256.digest(of: Array((statement.text(2) ?? "").utf8)).hex
      let isWhole =
        document == statement.text(3) && facts["fingerprint"] == document && facts["head"] == statement.text(4)
        && facts["link"] == statement.text(5) && statement.text(7) == statement.text(5)
      if !isWhole {
        let facts = ["review": statement.text(0) ?? "", "edition": statement.text(1) ?? ""]
        findings.append(CheckFinding("check.frozen-altered", facts))
      }
    }
    return findings
  }
}
