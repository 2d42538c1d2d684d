import Foundation
import JSONSupport
import QualityModel

/// Compares the frozen documents of signed reviews, and the pages that were frozen with them, with their fingerprints and
/// with what the trail says of the signing.
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
      let facts = facts(in: statement.text(6))
      let review = Signing(review: statement.text(0) ?? "", edition: statement.integer(1), facts: facts)
      let isWhole =
        try isDocumentWhole(statement, facts) && arePartsWhole(of: review, document: statement.text(2) ?? "")
      if !isWhole { findings.append(finding(statement.text(0), statement.text(1))) }
    }
    return try findings + lost() + strays()
  }

  /// A review as it was signed, and what the trail notes of that.
  private struct Signing {
    let review: String
    let edition: Int
    let facts: [String: String]
  }

  private func facts(in payload: String?) -> [String: String] {
    payload.flatMap(JSONValue.init(reading:))?["facts"]?.textMembers ?? [:]
  }

  private func finding(_ review: String?, _ edition: String?) -> CheckFinding {
    CheckFinding("check.frozen-altered", ["review": .record(review ?? ""), "edition": .text(edition ?? "")])
  }

  private func isDocumentWhole(_ statement: SQLiteStatement, _ facts: [String: String]) -> Bool {
    let document = SHA256.digest(of: Array((statement.text(2) ?? "").utf8)).hex
    return document == statement.text(3) && facts["fingerprint"] == document && facts["head"] == statement.text(4)
      && facts["edition"] == statement.text(1) && statement.text(8) == statement.text(0)
      && facts["link"] == statement.text(5) && statement.text(7) == statement.text(5)
  }

  /// Every part that the trail notes is there as it was, and no other one. A program that froze the document alone noted
  /// none.
  private func arePartsWhole(of signing: Signing, document: String) throws -> Bool {
    let statement = try connection.prepare(
      """
      SELECT "name", "content", "fingerprint", "salts" FROM "frozenPart" WHERE "review" = ? AND "edition" = ?
      """)
    try statement.bind([.text(signing.review), .integer(signing.edition)])
    var missing = Set(signing.facts.keys.filter { $0.hasPrefix(FrozenProof.fact(of: "")) })
    while try statement.step() {
      let fact = FrozenProof.fact(of: statement.text(0) ?? "")
      let content = statement.text(1) ?? document
      guard missing.remove(fact) != nil, let salts = Optional(statement.withBytes(3) { Array($0) }),
        let proof = FrozenProof(of: content, salts: salts), proof.fingerprint == statement.text(2),
        proof.note == signing.facts[fact], statement.isNull(1) == (statement.text(0) == FrozenPartTable.document)
      else { return false }
    }
    return missing.isEmpty
  }

  /// Signings whose document is gone.
  private func lost() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT "record", "payload" FROM "trail"
      WHERE "event" = 'sign' AND "entry" NOT IN (SELECT "entry" FROM "frozen") ORDER BY "entry"
      """)
    var findings: [CheckFinding] = []
    while try statement.step() { findings.append(finding(statement.text(0), facts(in: statement.text(1))["edition"])) }
    return findings
  }

  /// Pages that belong to no signed review.
  private func strays() throws -> [CheckFinding] {
    let statement = try connection.prepare(
      """
      SELECT DISTINCT "review", "edition" FROM "frozenPart"
      WHERE ("review", "edition") NOT IN (SELECT "review", "edition" FROM "frozen") ORDER BY 1, 2
      """)
    var findings: [CheckFinding] = []
    while try statement.step() { findings.append(finding(statement.text(0), statement.text(1))) }
    return findings
  }
}
