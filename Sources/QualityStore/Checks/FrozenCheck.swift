import Foundation
import JSONSupport
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
      SELECT f."review", f."edition", f."document", f."fingerprint", f."head", f."link", t."payload",
        lower(hex(h."link")), t."record"
      FROM "frozen" f LEFT JOIN "trail" t ON t."entry" = f."entry" LEFT JOIN "trail" h ON h."entry" = f."head"
      ORDER BY 1, 2
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let facts = statement.text(6).flatMap(JSONValue.init(reading:))?["facts"]?.textMembers ?? [:]
      let document = SHA256.digest(of: Array((statement.text(2) ?? "").utf8)).hex
      let isWhole =
        document == statement.text(3) && facts["fingerprint"] == document && facts["head"] == statement.text(4)
        && facts["edition"] == statement.text(1) && statement.text(8) == statement.text(0)
        && facts["link"] == statement.text(5) && statement.text(7) == statement.text(5)
      if !isWhole {
        let facts: [String: Refusal.Fact] = [
          "review": .record(statement.text(0) ?? ""), "edition": .text(statement.text(1) ?? ""),
        ]
        findings.append(CheckFinding("check.frozen-altered", facts))
      }
    }
    return try findings + lost()
  }

  /// Signings whose document is gone.
  private func lost() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT "record", "payload" FROM "trail"
      WHERE "event" = 'sign' AND "entry" NOT IN (SELECT "entry" FROM "frozen") ORDER BY "entry"
      """)
    var findings: [CheckFinding] = []
    while try statement.step() {
      let facts = statement.text(1).flatMap(JSONValue.init(reading:))?["facts"]?.textMembers ?? [:]
      let review: [String: Refusal.Fact] = [
        "review": .record(statement.text(0) ?? ""), "edition": .text(facts["edition"] ?? ""),
      ]
      findings.append(CheckFinding("check.frozen-altered", review))
    }
    return findings
  }
}
